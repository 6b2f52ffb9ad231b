import { Skeleton } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QualityReport } from '../../shared/ipc'
import type { Result } from '../../shared/result'
import { request } from '../api'
import { ErrorPanel } from '../components/ErrorPanel'
import { useApp } from '../store'
import { ChecksCard } from './ChecksCard'
import { FilesCard } from './FilesCard'
import { KeysCard } from './KeysCard'
import { sumsOf } from './model'
import styles from './Quality.module.css'
import { ReasonsCard } from './ReasonsCard'
import { RemarksCard } from './RemarksCard'
import { Summary } from './Summary'
import { useExport } from './useExport'

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
  const [file, setFile] = useState<string | null>(null)
  const exporting = useExport()
  const sums = useMemo(() => sumsOf(report.files), [report])
  return (
    <>
      <Summary sums={sums} exporting={exporting} />
      <FilesCard files={report.files} picked={file} exporting={exporting} onPick={setFile} />
      <ReasonsCard key={file} report={report} file={file}>
        <RemarksCard files={report.files} file={file} />
      </ReasonsCard>
      <KeysCard files={report.files} file={file} />
      <ChecksCard checks={report.checks} />
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
