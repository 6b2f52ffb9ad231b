import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QualityReport } from '../../shared/ipc'
import { DataTable } from '../components/DataTable'
import { useFormats } from '../format/useFormats'
import { RawPanel } from '../lines/RawPanel'
import { exampleColumns, reasonColumns, reasonWords } from './columns'
import { examplesOf, reasonsOf } from './model'
import type { ExampleRow } from './model'
import styles from './Quality.module.css'

interface ReasonsCardProps {
  readonly report: QualityReport
  readonly file: string | null
  /** What stands beside the reasons. */
  readonly children: React.ReactNode
}

/** Why lines were set aside and cells repaired, with examples; a click on one shows its record as it is in the file. */
export function ReasonsCard({ report, file, children }: ReasonsCardProps): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const [reason, setReason] = useState<string | null>(null)
  const [open, setOpen] = useState<ExampleRow | null>(null)
  const columns = useMemo(() => {
    const hidden = [
      ...(file === null ? [] : ['file' as const]),
      ...(reason === null ? [] : ['kind' as const]),
    ]
    return { reasons: reasonColumns(t, numbers), examples: exampleColumns(t, numbers, hidden) }
  }, [t, numbers, file, reason])
  const reasons = useMemo(() => reasonsOf(report.counts, file), [report, file])
  const examples = useMemo(() => examplesOf(report.examples, file, reason), [report, file, reason])
  const title = file === null ? t('quality.reasons') : t('quality.reasonsIn', { file })
  if (reasons.length === 0)
    return (
      <>
        <section className={styles.card}>
          <h2>{title}</h2>
          <p className={styles.fine}>✓ {t('quality.noReasons')}</p>
        </section>
        {children}
      </>
    )
  return (
    <>
      <div className={styles.two}>
        <section className={styles.card}>
          <h2>{title}</h2>
          <DataTable
            id="reasons"
            label={title}
            columns={columns.reasons}
            rows={reasons}
            rowKey={(row) => row.reason}
            maxHeight={24}
            onPick={(row) => setReason(row.reason === reason ? null : row.reason)}
            isDimmed={(row) => reason !== null && row.reason !== reason}
          />
        </section>
        {children}
      </div>
      <section className={styles.card}>
        <div className={styles.head}>
          <h2>
            {reason === null
              ? t('quality.examples')
              : t('quality.examplesOf', { reason: reasonWords(t, reason) })}
          </h2>
          {reason === null ? (
            <p className={styles.note}>{t('quality.pickExample')}</p>
          ) : (
            <Button
              variant="subtle"
              size="compact-xs"
              data-testid="all-reasons"
              onClick={() => setReason(null)}
            >
              {t('quality.allReasons')}
            </Button>
          )}
        </div>
        <div className={styles.examples}>
          <DataTable<ExampleRow>
            id="examples"
            label={t('quality.examples')}
            columns={columns.examples}
            rows={examples}
            rowKey={(row) => row.id}
            maxHeight={24}
            onPick={(row) => setOpen(row)}
            isDimmed={(row) => open !== null && row.id !== open.id}
          />
          {open === null ? null : (
            <RawPanel key={`${open.file} ${open.line}`} line={open} onClose={() => setOpen(null)} />
          )}
        </div>
      </section>
    </>
  )
}
