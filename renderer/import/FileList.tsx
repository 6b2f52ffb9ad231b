import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PlannedFileView } from '../../shared/importPlan'
import { useApp } from '../store'
import { standing } from './certainty'
import { Mark } from './marks'
import styles from './Review.module.css'
import { useFileFacts } from './useFileFacts'
import { usePercent } from './usePercent'

function FileItem({
  file,
  isShown,
}: {
  readonly file: PlannedFileView
  readonly isShown: boolean
}): React.JSX.Element {
  const { t } = useTranslation()
  const percent = usePercent()
  const show = useApp((app) => app.showPlanFile)
  const facts = useFileFacts()
  const isAsked = useApp((app) => app.plan?.questions.some((asked) => asked.file === file.id) ?? false)
  const state = standing(file, isAsked)
  const sure = file.isRoleDecided
    ? t('review.chosen')
    : t('review.sure', { percent: percent(file.confidence) })
  const hasRole = file.state !== 'known' && file.state !== 'unusable'
  return (
    <UnstyledButton
      className={styles.file ?? ''}
      aria-current={isShown}
      data-testid="plan-file"
      data-file={file.id}
      data-standing={state}
      data-role={file.role}
      title={file.name}
      onClick={() => show(file.id)}
    >
      <Mark of={state} />
      <span className={styles.fileName} data-standing={state}>
        {file.name}
        <span className="visually-hidden">{t(`review.standing.${state}`)}</span>
      </span>
      <span className={styles.facts}>
        {hasRole ? `${t(`review.roles.${file.role}`)} · ${sure}` : t(`review.states.${file.state}`)}
      </span>
      {hasRole ? <span className={styles.facts}>{facts(file)}</span> : null}
    </UnstyledButton>
  )
}

/** All files of the import with what each was taken for. */
export function FileList({ files }: { readonly files: readonly PlannedFileView[] }): React.JSX.Element {
  const { t } = useTranslation()
  const shown = useApp((app) => app.planFile)
  return (
    <nav className={`${styles.card} ${styles.files}`} aria-label={t('review.fileList')}>
      {files.length === 0 ? <p className={styles.state}>{t('review.noFiles')}</p> : null}
      {files.map((file) => (
        <FileItem key={file.id} file={file} isShown={file.id === shown} />
      ))}
    </nav>
  )
}
