import { Button } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../format/useFormats'
import type { Sums } from './model'
import styles from './Quality.module.css'
import type { SetAsideExport } from './useExport'

/** Lines in, used and set aside over all files, and the way out for those set aside. */
export function Summary({
  sums,
  exporting,
}: {
  readonly sums: Sums
  readonly exporting: SetAsideExport
}): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const { written, isBusy, run } = exporting
  const figures = (['records', 'used', 'setAside', 'replaced', 'repaired'] as const).filter(
    (name) => sums[name] > 0 || name === 'records' || name === 'used' || name === 'setAside',
  )
  return (
    <section className={styles.card} aria-label={t('quality.summary')}>
      <div className={styles.summary}>
        <p
          className={`${styles.sums} tabular`}
          data-testid="quality-sums"
          data-records={sums.records}
          data-used={sums.used}
          data-set-aside={sums.setAside}
          data-replaced={sums.replaced}
        >
          {figures.map((name) => (
            <span key={name}>
              <strong>{numbers.count(sums[name])}</strong> {t(`quality.sums.${name}`, { count: sums[name] })}
            </span>
          ))}
        </p>
        {sums.setAside === 0 ? null : (
          <Button
            variant="default"
            leftSection={<IconFileExport size="1rem" stroke={1.75} aria-hidden />}
            data-testid="export-set-aside"
            disabled={isBusy}
            onClick={() => run(null)}
          >
            {t('quality.export')}
          </Button>
        )}
      </div>
      {sums.setAside === 0 ? <p className={styles.fine}>✓ {t('quality.allUsed')}</p> : null}
      <div role="status">
        {written === null ? null : (
          <p className={styles.done} data-testid="exported" data-lines={written.lines}>
            {t('quality.exported', {
              count: written.lines,
              lines: numbers.count(written.lines),
              files: written.files.join(', '),
            })}{' '}
            {t('quality.mend')}
          </p>
        )}
      </div>
    </section>
  )
}
