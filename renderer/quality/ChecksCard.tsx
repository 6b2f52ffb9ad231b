import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { QualityReport } from '../../shared/ipc'
import { DataTable } from '../components/DataTable'
import { useFormats } from '../format/useFormats'
import { checkColumns } from './columns'
import styles from './Quality.module.css'

/** Every reconciliation check with both sides; folded while all hold. */
export function ChecksCard({ checks }: { readonly checks: QualityReport['checks'] }): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const columns = useMemo(() => checkColumns(t, numbers), [t, numbers])
  const failed = checks.filter(({ ok }) => !ok).length
  return (
    <details className={styles.card} open={failed > 0} data-testid="checks">
      <summary className={styles.fold} data-testid="checks-summary" data-failed={failed}>
        <h2>{t('quality.checks')}</h2>
        <span className={failed === 0 ? styles.ok : styles.bad}>
          {failed === 0
            ? `✓ ${t('quality.allOk', { count: checks.length })}`
            : `✕ ${t('quality.someFail', { failed, count: checks.length })}`}
        </span>
      </summary>
      <p className={styles.note}>{t('quality.checksNote')}</p>
      <DataTable
        id="checks"
        label={t('quality.checks')}
        columns={columns}
        rows={checks}
        rowKey={(row) => row.name}
        maxHeight={24}
      />
    </details>
  )
}
