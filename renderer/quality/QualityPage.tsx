import { Skeleton } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QualityReport } from '../../shared/ipc'
import type { Result } from '../../shared/result'
import { request } from '../api'
import { DataTable } from '../components/DataTable'
import { ErrorPanel } from '../components/ErrorPanel'
import { useFormats } from '../format/useFormats'
import { useApp } from '../store'
import { checkColumns, exampleColumns, fileColumns, reasonColumns } from './columns'
import styles from './Quality.module.css'

function useQuality(): Result<QualityReport> | null {
  const saving = useApp((app) => app.saving)
  const [answer, setAnswer] = useState<Result<QualityReport> | null>(null)
  useEffect(() => {
    // The report is read from the file, which is not there before it is saved.
    if (saving) return
    let isWanted = true
    void request('quality.get', {}).then((got) => isWanted && setAnswer(got))
    return () => {
      isWanted = false
    }
  }, [saving])
  return answer
}

function Report({ report }: { readonly report: QualityReport }): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const columns = useMemo(
    () => ({
      files: fileColumns(t, numbers, report.files),
      reasons: reasonColumns(t, numbers),
      checks: checkColumns(t, numbers),
      examples: exampleColumns(t, numbers),
    }),
    [t, numbers, report],
  )
  const reasons = useMemo(
    () =>
      Object.entries(report.reasons)
        .map(([reason, count]) => ({ reason, count }))
        .sort((a, b) => b.count - a.count),
    [report],
  )
  const examples = useMemo(() => report.examples.map((row, at) => ({ ...row, id: String(at) })), [report])
  const failed = report.checks.filter(({ ok }) => !ok).length
  return (
    <>
      <section className={styles.card}>
        <h2>{t('quality.files')}</h2>
        <DataTable
          id="files"
          label={t('quality.files')}
          columns={columns.files}
          rows={report.files}
          rowKey={(row) => row.name}
          maxHeight={24}
        />
      </section>
      <div className={styles.two}>
        <section className={styles.card}>
          <h2>{t('quality.reasons')}</h2>
          {reasons.length === 0 ? <p className={styles.note}>{t('quality.noReasons')}</p> : null}
          {reasons.length === 0 ? null : (
            <DataTable
              id="reasons"
              label={t('quality.reasons')}
              columns={columns.reasons}
              rows={reasons}
              rowKey={(row) => row.reason}
              maxHeight={20}
            />
          )}
        </section>
        <section className={styles.card}>
          <h2>{t('quality.checks')}</h2>
          <p className={styles.note} data-testid="checks-summary" data-failed={failed}>
            {failed === 0
              ? t('quality.allOk', { count: report.checks.length })
              : t('quality.someFail', { failed, count: report.checks.length })}{' '}
            {t('quality.checksNote')}
          </p>
          <DataTable
            id="checks"
            label={t('quality.checks')}
            columns={columns.checks}
            rows={report.checks}
            rowKey={(row) => row.name}
            maxHeight={20}
          />
        </section>
      </div>
      {examples.length === 0 ? null : (
        <section className={styles.card}>
          <h2>{t('quality.examples')}</h2>
          <DataTable
            id="examples"
            label={t('quality.examples')}
            columns={columns.examples}
            rows={examples}
            rowKey={(row) => row.id}
            maxHeight={24}
          />
        </section>
      )}
    </>
  )
}

function Quality(): React.JSX.Element {
  const { t } = useTranslation()
  const answer = useQuality()
  return (
    <div className={styles.page} data-testid="quality-page">
      <header>
        <h1 className={styles.title}>{t('quality.title')}</h1>
        <p className={styles.intro}>{t('quality.intro')}</p>
      </header>
      {answer === null ? <Skeleton height="16rem" /> : null}
      {answer?.ok === false ? <ErrorPanel failure={answer} /> : null}
      {answer?.ok ? <Report report={answer.value} /> : null}
    </div>
  )
}

/** What became of every line of every file, and whether the books balance. Asked anew for every state of the data. */
export function QualityPage(): React.JSX.Element {
  const version = useApp((app) => app.dataVersion)
  return <Quality key={version} />
}
