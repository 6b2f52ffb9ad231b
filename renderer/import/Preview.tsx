import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlannedFileView } from '../../shared/importPlan'
import { useFormats } from '../format/useFormats'
import { useApp } from '../store'
import { PreviewGrid } from './PreviewGrid'
import type { PreviewMode } from './previewModel'
import styles from './Review.module.css'
import { usePreview } from './usePreview'

const MODES = ['both', 'raw', 'clean'] as const satisfies readonly PreviewMode[]

/** The file's records as read and as they will be, side by side. */
export function Preview({ file }: { readonly file: PlannedFileView }): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const [mode, setMode] = useState<PreviewMode>('both')
  const version = useApp((app) => app.planVersion)
  const preview = usePreview(file.id, version)
  const { head } = preview
  return (
    <section
      className={`${styles.card} ${styles.preview}`}
      aria-label={t('review.previewOf', { file: file.name })}
      data-testid="plan-preview"
    >
      <div className={styles.previewHead}>
        <h2>{t('review.preview')}</h2>
        <span className={styles.sub}>
          {head === null ? null : t('review.records', { count: head.total, rows: numbers.count(head.total) })}
        </span>
        <span className={styles.spacer} />
        <SegmentedControl
          size="xs"
          aria-label={t('review.mode')}
          data-testid="plan-mode"
          value={mode}
          onChange={(value) => setMode(MODES.find((known) => known === value) ?? 'both')}
          data={MODES.map((value) => ({ value, label: t(`review.modes.${value}`) }))}
        />
      </div>
      {head !== null && head.total > 0 ? (
        <PreviewGrid key={file.id} preview={preview} head={head} mode={mode} />
      ) : (
        <p className={styles.state}>{head === null ? null : t('review.noPreview')}</p>
      )}
    </section>
  )
}
