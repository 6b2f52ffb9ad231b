import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { say } from '../i18n/say'
import type { RawRecord } from '../../shared/ipc'
import type { SalesLine } from '../../shared/lines'
import type { Result } from '../../shared/result'
import { request } from '../api'
import { useFormats } from '../format/useFormats'
import { PersonLink } from '../person/PersonLink'
import { ProductLink } from '../product/ProductLink'
import { reasonWords } from '../quality/columns'
import styles from './Lines.module.css'

interface RawPanelProps {
  readonly line: Pick<SalesLine, 'file' | 'line'> &
    Partial<Pick<SalesLine, 'customerId' | 'customerName' | 'productId' | 'productName'>>
  onClose(): void
}

function Fields({ record }: { readonly record: RawRecord }): React.JSX.Element {
  const { t } = useTranslation()
  const { headers, values, ledger } = record
  if (headers.length === 0) return <p className={styles.note}>{t('lines.raw.absent')}</p>
  return (
    <>
      <table aria-label={t('lines.raw.title')}>
        <tbody>
          {headers.map((header, at) => (
            <tr key={header} data-testid="raw-field" data-header={header}>
              <th scope="row">{header}</th>
              <td>{values[at] || <span className={styles.note}>{t('lines.raw.nothing')}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h4>{t('lines.raw.ledger')}</h4>
      {ledger.length === 0 ? (
        <p className={styles.note}>{t('lines.raw.clean')}</p>
      ) : (
        <ul data-testid="raw-ledger">
          {ledger.map(({ kind, column, value, reason }) => (
            <li key={`${kind} ${column} ${reason} ${value}`}>
              {[t(`quality.kinds.${kind}`), column, value, reasonWords(t, reason)]
                .filter((part) => part !== null && part !== '')
                .join(' · ')}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** The record behind a line, as it stands in its file, and what was repaired in it. */
export function RawPanel({ line, onClose }: RawPanelProps): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const { file, line: at } = line
  const [answer, setAnswer] = useState<Result<RawRecord> | null>(null)
  useEffect(() => {
    let isWanted = true
    void request('lines.raw', { file, line: at }).then((read) => isWanted && setAnswer(read))
    return () => {
      isWanted = false
    }
  }, [file, at])
  return (
    <aside
      className={styles.raw}
      aria-label={t('lines.raw.title')}
      data-testid="raw-record"
      aria-busy={answer === null}
    >
      <div className={styles.top}>
        <h3 className={styles.title}>{t('lines.raw.title')}</h3>
        <div className={styles.spacer} />
        <ActionIcon aria-label={t('lines.raw.close')} data-testid="raw-close" onClick={onClose}>
          <IconX size="1rem" aria-hidden />
        </ActionIcon>
      </div>
      <p className={`${styles.note} ${styles.place}`} data-testid="raw-place" data-file={file} data-line={at}>
        {t('lines.raw.place', { file, line: numbers.count(at) })}
      </p>
      {line.productId ? (
        <p className={styles.note}>
          {t('lines.raw.product')}{' '}
          <ProductLink id={line.productId} name={line.productName || line.productId} />
        </p>
      ) : null}
      {line.customerId ? (
        <p className={styles.note}>
          {t('lines.raw.customer')}{' '}
          <PersonLink id={line.customerId} name={line.customerName ?? line.customerId} />
        </p>
      ) : null}
      <div className={styles.fields} tabIndex={0} role="group" aria-label={t('lines.raw.title')}>
        {answer === null ? null : answer.ok ? (
          <Fields record={answer.value} />
        ) : (
          <p className={styles.note}>{say(answer.message)}</p>
        )}
      </div>
    </aside>
  )
}
