import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PartsDialog } from '../components/PartsDialog'
import { useApp } from '../store'
import { AppearanceSettings } from './AppearanceSettings'
import { FileSettings } from './FileSettings'
import { RegionSettings } from './RegionSettings'
import { SegmentSettings } from './SegmentSettings'
import styles from './Settings.module.css'
import { ThresholdSettings } from './ThresholdSettings'
import { useProjectDraft, type ProjectDraft } from './useProjectDraft'

const PARTS = ['appearance', 'files', 'region', 'thresholds', 'segments'] as const
type Part = (typeof PARTS)[number]
const OF_PROJECT: ReadonlySet<Part> = new Set(['region', 'thresholds', 'segments'])

const isPart = (name: string | null): name is Part => PARTS.some((part) => part === name)

function RecomputeFoot({ draft }: { readonly draft: ProjectDraft }): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <div className={styles.foot} role="status" data-testid="settings-recompute">
      <span className={styles.footText}>{t('settings.recomputeNote')}</span>
      <Button variant="default" onClick={draft.discard}>
        {t('settings.discard')}
      </Button>
      <Button data-testid="settings-apply" onClick={draft.apply}>
        {t('settings.recompute')}
      </Button>
    </div>
  )
}

/** Every setting, each with its effect and its default. */
export function SettingsDialog(): React.JSX.Element {
  const { t } = useTranslation()
  const { dialogPart, project, run, openDialog, closeDialog } = useApp()
  const draft = useProjectDraft()
  const current = isPart(dialogPart) ? dialogPart : 'appearance'
  const mayChange = project !== null && !project.readOnly && run === null
  return (
    <PartsDialog
      id="settings"
      title={t('settings.title')}
      parts={PARTS.map((name) => ({ name, title: t(`settings.parts.${name}`) }))}
      current={current}
      onPart={(part) => openDialog('settings', part)}
      onClose={closeDialog}
      foot={draft?.isChanged ? <RecomputeFoot draft={draft} /> : null}
    >
      {current === 'appearance' ? <AppearanceSettings /> : null}
      {current === 'files' ? <FileSettings /> : null}
      {current === 'region' ? <RegionSettings draft={mayChange ? draft : null} /> : null}
      {current === 'thresholds' ? <ThresholdSettings draft={mayChange ? draft : null} /> : null}
      {current === 'segments' && mayChange ? <SegmentSettings /> : null}
      {OF_PROJECT.has(current) && !mayChange ? (
        <p className={styles.note}>
          {t(project === null ? 'settings.noProject' : run === null ? 'settings.readOnly' : 'settings.busy')}
        </p>
      ) : null}
    </PartsDialog>
  )
}
