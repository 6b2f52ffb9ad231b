import { Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { QualityPage } from '../quality/QualityPage'
import { useApp } from '../store'
import styles from './Data.module.css'
import { ImportTab } from './ImportTab'
import { Lineage } from './Lineage'
import { isTab, setTab, TABS } from './open'
import { TablesView } from './TablesView'

const VIEWS = { import: ImportTab, quality: QualityPage, lineage: Lineage, tables: TablesView } as const

/** The data behind the charts: its files, whether it is sound, where it comes from, and its rows. */
export function DataPage(): React.JSX.Element {
  const { t } = useTranslation()
  const kept = useApp((app) => app.options['data.tab'])
  const tab = isTab(kept) ? kept : 'quality'
  const View = VIEWS[tab]
  return (
    <Tabs
      value={tab}
      className={styles.frame ?? ''}
      keepMounted={false}
      onChange={(value) => isTab(value) && setTab(value)}
    >
      <Tabs.List className={styles.tabs ?? ''} aria-label={t('data.views')}>
        {TABS.map((name) => (
          <Tabs.Tab key={name} value={name} className={styles.tab ?? ''} data-testid={`data-tab-${name}`}>
            {t(`data.tabs.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={tab} className={styles.panel ?? ''}>
        <View />
      </Tabs.Panel>
    </Tabs>
  )
}
