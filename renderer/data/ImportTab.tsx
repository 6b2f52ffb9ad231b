import { Button } from '@mantine/core'
import { IconFolder, IconPencil, IconPlus } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { say } from '../i18n/say'
import type { ProjectFileReport } from '../../shared/ipc'
import { request } from '../api'
import { DataTable, type Column } from '../components/DataTable'
import { ErrorPanel } from '../components/ErrorPanel'
import { useFormats } from '../format/useFormats'
import { useReadAs } from '../import/useFileFacts'
import { useApp } from '../store'
import { choosePaths } from '../store/actions'
import { correctFiles } from '../store/importActions'
import styles from './Data.module.css'
import { dateOrderOf, leastMatch } from './importedFiles'
import { useSaved } from './useSaved'
import { Waiting } from './Waiting'

const askQuality = () => request('quality.get', {})

type Row = ProjectFileReport & { readonly id: string }

function useColumns(canWrite: boolean): Column<Row>[] {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const readAs = useReadAs()
  return useMemo(() => {
    const understood = (row: Row): string =>
      readAs({
        encoding: row.encoding,
        delimiter: row.delimiter,
        headerLine: row.header_line,
        dateOrder: dateOrderOf(row),
      })
    const keys = (row: Row): string => {
      const rate = leastMatch(row)
      return rate === null ? '' : numbers.percent(rate)
    }
    return [
      { id: 'file', title: t('quality.file'), value: (row) => row.name, tooltip: (row) => row.name },
      {
        id: 'role',
        title: t('quality.role'),
        value: (row) => row.role,
        cell: (row) => t(`quality.roles.${row.role}`),
      },
      { id: 'read', title: t('data.imported.readAs'), value: understood, tooltip: understood },
      {
        id: 'used',
        title: t('data.imported.used'),
        align: 'right',
        value: (row) => row.accepted,
        cell: (row) =>
          t('data.imported.usedOf', { used: numbers.count(row.accepted), all: numbers.count(row.records) }),
      },
      {
        id: 'keys',
        title: t('data.imported.keys'),
        align: 'right',
        value: leastMatch,
        cell: keys,
      },
      {
        id: 'remarks',
        title: t('data.imported.remarks'),
        align: 'right',
        value: (row) => row.warnings.length,
        cell: (row) => (row.warnings.length === 0 ? null : numbers.count(row.warnings.length)),
        tooltip: (row) => row.warnings.map(({ message }) => say(message)).join('\n'),
      },
      {
        id: 'correct',
        title: '',
        align: 'right',
        value: () => null,
        cell: (row) =>
          canWrite && row.canBeCorrected ? (
            <Button
              variant="subtle"
              size="compact-xs"
              leftSection={<IconPencil size="0.75rem" aria-hidden />}
              aria-label={t('data.imported.correctOf', { file: row.name })}
              data-testid="correct-file"
              onClick={() => void correctFiles([row.name])}
            >
              {t('data.imported.correct')}
            </Button>
          ) : null,
      },
    ]
  }, [t, numbers, readAs, canWrite])
}

/** The files of the project with what was understood of each; files are added here, and each can be understood in another way. */
export function ImportTab(): React.JSX.Element {
  const { t } = useTranslation()
  const answer = useSaved(askQuality)
  const canWrite = useApp((app) => app.project?.readOnly === false)
  const columns = useColumns(canWrite)
  const rows = useMemo(
    () => (answer?.ok ? answer.value.files.map((file, at) => ({ ...file, id: `${file.name} ${at}` })) : []),
    [answer],
  )
  return (
    <div className={styles.page} data-testid="imported-files">
      <header className={styles.head}>
        <div>
          <h1 className={styles.title}>{t('data.imported.title')}</h1>
          <p className={styles.note}>{t(canWrite ? 'data.imported.intro' : 'data.imported.readOnly')}</p>
        </div>
        <span className={styles.spacer} />
        {canWrite ? (
          <>
            <Button
              variant="default"
              leftSection={<IconFolder size="0.875rem" aria-hidden />}
              onClick={() => void choosePaths('folder')}
            >
              {t('review.addFolder')}
            </Button>
            <Button
              leftSection={<IconPlus size="0.875rem" aria-hidden />}
              onClick={() => void choosePaths('csv')}
            >
              {t('review.addFiles')}
            </Button>
          </>
        ) : null}
      </header>
      {answer === null ? <Waiting /> : null}
      {answer?.ok === false ? <ErrorPanel failure={answer} /> : null}
      {answer?.ok ? (
        <section className={styles.rows}>
          <DataTable<Row>
            id="imported"
            label={t('data.imported.title')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            maxHeight={48}
          />
        </section>
      ) : null}
    </div>
  )
}
