import { Button, UnstyledButton } from '@mantine/core'
import {
  IconChartHistogram,
  IconFileTypeCsv,
  IconFlask,
  IconFolderOpen,
  IconReportAnalytics,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { projectTitle } from '../format/names'
import { useApp } from '../store'
import { choosePaths } from '../store/actions'
import { openSample } from '../store/importActions'
import { openProject } from '../store/projectActions'
import styles from './StartPage.module.css'
import { SafeStart, Unfinished } from './Unfinished'

interface ItemProps {
  readonly icon: ReactNode
  readonly title: string
  readonly sub: string
  readonly testId: string
  readonly onClick: () => void
}

const Item = ({ icon, title, sub, testId, onClick }: ItemProps): React.JSX.Element => (
  <UnstyledButton className={styles.item ?? ''} data-testid={testId} onClick={onClick}>
    {icon}
    <span className={styles.itemText}>
      <span title={title}>{title}</span>
      <span className={styles.sub}>{sub}</span>
    </span>
  </UnstyledButton>
)

/** No project is open: one calm page with every way to begin. */
export function StartPage(): React.JSX.Element {
  const { t } = useTranslation()
  const { recent, locale, openDialog } = useApp()
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
  const icon = { size: '1.25rem', stroke: 1.5, 'aria-hidden': true } as const
  return (
    <main className={styles.page} data-testid="start-page">
      <div className={styles.column}>
        <div className={styles.brand}>
          <IconChartHistogram {...icon} />
          {t('common.appName')}
        </div>
        <SafeStart />
        <Unfinished />
        <section className={styles.drop}>
          <IconFileTypeCsv size="3rem" stroke={1.25} color="var(--rl-accent)" aria-hidden />
          <h1>{t('start.title')}</h1>
          <p>{t('start.hint')}</p>
          <div className={styles.actions}>
            <Button size="sm" data-testid="open-files" onClick={() => void choosePaths('csv')}>
              {t('start.openFiles')}
            </Button>
            <Button
              size="sm"
              variant="default"
              data-testid="open-folder"
              onClick={() => void choosePaths('folder')}
            >
              {t('start.openFolder')}
            </Button>
          </div>
        </section>
        <div className={styles.lower}>
          <section>
            <h2 className={styles.heading}>{t('start.recent')}</h2>
            {recent.length === 0 ? <div className={styles.sub}>{t('start.noRecent')}</div> : null}
            {recent.slice(0, 6).map((item) => (
              <Item
                key={item.token}
                icon={<IconReportAnalytics {...icon} />}
                title={projectTitle(item.name)}
                sub={t('start.openedAt', { date: day.format(new Date(item.openedAt)) })}
                testId="recent-project"
                onClick={() => void openProject(item.token)}
              />
            ))}
          </section>
          <section>
            <h2 className={styles.heading}>{t('start.other')}</h2>
            <Item
              icon={<IconFlask {...icon} />}
              title={t('start.sample')}
              sub={t('start.sampleHint')}
              testId="try-sample"
              onClick={() => void openSample()}
            />
            <Item
              icon={<IconFolderOpen {...icon} />}
              title={t('start.openProject')}
              sub={t('start.openProjectHint')}
              testId="open-project"
              onClick={() => void choosePaths('project')}
            />
          </section>
        </div>
        <div className={styles.foot}>
          {(['settings', 'help'] as const).map((name) => (
            <Button
              key={name}
              variant="subtle"
              aria-haspopup="dialog"
              data-testid={`open-${name}`}
              onClick={() => openDialog(name)}
            >
              {t(`${name}.title`)}
            </Button>
          ))}
        </div>
      </div>
    </main>
  )
}
