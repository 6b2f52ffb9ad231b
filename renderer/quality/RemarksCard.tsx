import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { say } from '../i18n/say'
import { remarksOf } from './model'
import type { FileRow } from './model'
import styles from './Quality.module.css'

/** What was noticed about the files, in sentences. */
export function RemarksCard({
  files,
  file,
}: {
  readonly files: readonly FileRow[]
  readonly file: string | null
}): React.JSX.Element | null {
  const { t } = useTranslation()
  const remarks = useMemo(() => remarksOf(files, file), [files, file])
  if (remarks.length === 0) return null
  return (
    <section className={styles.card}>
      <h2>{t('quality.remarks')}</h2>
      <ul className={styles.remarks} data-testid="remarks" tabIndex={0} aria-label={t('quality.remarks')}>
        {remarks.map(({ id, file: name, code, message }) => (
          <li key={id} data-code={code}>
            <span className={styles.of}>{name}</span>
            <span>{say(message)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
