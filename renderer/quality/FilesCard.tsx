import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../components/DataTable'
import { useFormats } from '../format/useFormats'
import { fileColumns } from './columns'
import { setAsideOf } from './model'
import type { FileRow } from './model'
import styles from './Quality.module.css'
import type { SetAsideExport } from './useExport'

interface FilesCardProps {
  readonly files: readonly FileRow[]
  readonly picked: string | null
  readonly exporting: SetAsideExport
  onPick(file: string | null): void
}

/** What became of the lines of each file; a click shows the reasons of one alone. */
export function FilesCard({ files, picked, exporting, onPick }: FilesCardProps): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const columns = useMemo(() => {
    const exportButton = (row: FileRow): React.ReactNode =>
      setAsideOf(row) === 0 ? null : (
        <Tooltip label={t('quality.exportOne', { file: row.name })}>
          <ActionIcon
            aria-label={t('quality.exportOne', { file: row.name })}
            data-testid="export-file"
            disabled={exporting.isBusy}
            onClick={(event) => {
              event.stopPropagation()
              exporting.run(row.name)
            }}
            onKeyDown={(event) => event.stopPropagation()}
          >
            <IconFileExport size="1rem" stroke={1.75} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )
    return fileColumns(t, numbers, files, exportButton)
  }, [t, numbers, files, exporting])
  const rows = useMemo(
    () =>
      files.map((file, at) => {
        const isKnown = files.findIndex(({ name }) => name === file.name) < at
        return { ...file, id: isKnown ? `${file.name} ${at}` : file.name }
      }),
    [files],
  )
  return (
    <section className={styles.card}>
      <div className={styles.head}>
        <h2>{t('quality.files')}</h2>
        {picked === null ? (
          <p className={styles.note}>{t('quality.pickFile')}</p>
        ) : (
          <Button variant="subtle" size="compact-xs" data-testid="all-files" onClick={() => onPick(null)}>
            {t('quality.allFiles')}
          </Button>
        )}
      </div>
      <DataTable<FileRow & { readonly id: string }>
        id="files"
        label={t('quality.files')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        maxHeight={24}
        onPick={(row) => onPick(row.name === picked ? null : row.name)}
        isDimmed={(row) => picked !== null && row.name !== picked}
      />
    </section>
  )
}
