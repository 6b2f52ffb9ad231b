import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../components/DataTable'
import { useFormats } from '../format/useFormats'
import { keyColumns } from './columns'
import { keysOf } from './model'
import type { FileRow } from './model'
import styles from './Quality.module.css'

/** How the keys that lines carry were found in the other files, and those that were not. */
export function KeysCard({
  files,
  file,
}: {
  readonly files: readonly FileRow[]
  readonly file: string | null
}): React.JSX.Element | null {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const columns = useMemo(() => keyColumns(t, numbers), [t, numbers])
  const rows = useMemo(() => keysOf(files, file), [files, file])
  if (rows.length === 0) return null
  return (
    <section className={styles.card}>
      <h2>{t('quality.keys')}</h2>
      <p className={styles.note}>{t('quality.keysNote')}</p>
      <DataTable
        id="keys"
        label={t('quality.keys')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        maxHeight={20}
      />
    </section>
  )
}
