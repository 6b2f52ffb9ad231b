import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { say } from '../i18n/say'
import type { Field } from '../../shared/fields'
import type { PlannedColumn, PlannedFileView } from '../../shared/importPlan'
import { useFormats } from '../format/useFormats'
import { useApp } from '../store'
import { decide } from '../store/planActions'
import { fieldDecision, fieldsFor } from './decisions'
import styles from './Review.module.css'
import { useScrolledTo } from './useScrolledTo'

const MOST_ROWS = 150
const NOT_USED = '-'
const SIGNS = ['point', 'comma'] as const

interface RowProps {
  readonly file: PlannedFileView
  readonly column: PlannedColumn
}

function FieldSelect({ file, column }: RowProps): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <Select
      size="xs"
      className={styles.select ?? ''}
      searchable
      allowDeselect={false}
      checkIconPosition="right"
      aria-label={t('review.fieldOf', { column: column.header })}
      nothingFoundMessage={t('review.noField')}
      data-testid="plan-field"
      data-header={column.header}
      data-field={column.field ?? ''}
      data={[
        { value: NOT_USED, label: t('review.notUsed') },
        ...fieldsFor(file).map((field) => ({ value: field, label: t(`fields.${field}`) })),
      ]}
      value={column.field ?? NOT_USED}
      onChange={(value) =>
        value !== null &&
        decide([fieldDecision(file, column.header, value === NOT_USED ? null : (value as Field))])
      }
    />
  )
}

function Understood({ file, column }: RowProps): React.JSX.Element {
  const { t } = useTranslation()
  const { decimal, dateOrder, kind, header } = column
  const asksForSign = decimal !== null && column.examples.some((text) => /[.,]/.test(text))
  return (
    <>
      {t(`review.kinds.${kind}`)}
      {dateOrder === null ? null : ` · ${t(`review.dateOrders.${dateOrder}`)}`}
      {asksForSign ? (
        <select
          aria-label={t('review.decimalOf', { column: header })}
          className={styles.sign}
          data-testid="plan-decimal"
          value={decimal}
          onChange={(event) => {
            const sign = SIGNS.find((known) => known === event.currentTarget.value)
            if (sign) decide([{ file: file.id, decimals: { [header]: sign } }])
          }}
        >
          {decimal === 'ambiguous' ? (
            <option value="ambiguous">{t('review.decimals.ambiguous')}</option>
          ) : null}
          {SIGNS.map((sign) => (
            <option key={sign} value={sign}>
              {t(`review.decimals.${sign}`)}
            </option>
          ))}
        </select>
      ) : null}
    </>
  )
}

function ColumnRow({ file, column }: RowProps): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const canBeUsed = fieldsFor(file).length > 0
  const { header, examples, unreadable, firstUnreadableLine, filled } = column
  const evidence = column.evidence === null ? '' : say(column.evidence)
  const place = useApp((app) => (app.planPlace?.column === header ? app.planPlace : null))
  const row = useScrolledTo<HTMLTableRowElement>(place?.turn ?? null)
  return (
    <tr
      ref={row}
      tabIndex={-1}
      className={styles.columnRow}
      data-testid="plan-column"
      data-header={header}
      data-marked={place !== null}
    >
      <td className={styles.cut} title={header}>
        {header}
      </td>
      <td>{canBeUsed ? <FieldSelect file={file} column={column} /> : t('review.notUsed')}</td>
      <td className={styles.cut} title={examples.join('\n')}>
        {examples.join(' · ')}
      </td>
      <td>
        <Understood file={file} column={column} />
      </td>
      <td className={styles.number}>{numbers.count(filled)}</td>
      <td className={styles.number} data-unreadable={unreadable}>
        {unreadable === 0 ? null : (
          <span className={styles.doubtful}>
            {firstUnreadableLine === null
              ? numbers.count(unreadable)
              : t('review.unreadableAt', {
                  cells: numbers.count(unreadable),
                  line: numbers.count(firstUnreadableLine),
                })}
          </span>
        )}
      </td>
      <td className={styles.cut} title={evidence}>
        {evidence}
      </td>
    </tr>
  )
}

/** Every column with the field it fills, how its values were understood, and why. */
export function ColumnTable({ file }: { readonly file: PlannedFileView }): React.JSX.Element {
  const { t } = useTranslation()
  const marked = useApp((app) => app.planPlace?.column ?? null)
  const hidden = file.columns.length - MOST_ROWS
  return (
    <section>
      <h3>{t('review.columns')}</h3>
      {file.missing.length === 0 ? null : (
        <p className={styles.evidence}>
          {t('review.missing', {
            fields: file.missing
              .map((either) => either.map((field) => t(`fields.${field}`)).join(t('review.or')))
              .join(', '),
          })}
        </p>
      )}
      <div className={styles.tableScroll}>
        <table className={`${styles.table} tabular`} aria-label={t('review.columns')}>
          <thead>
            <tr>
              <th scope="col">{t('review.column')}</th>
              <th scope="col">{t('review.field')}</th>
              <th scope="col">{t('review.examples')}</th>
              <th scope="col">{t('review.understood')}</th>
              <th scope="col" className={styles.number}>
                {t('review.filled')}
              </th>
              <th scope="col" className={styles.number}>
                {t('review.unreadable')}
              </th>
              <th scope="col">{t('review.evidence')}</th>
            </tr>
          </thead>
          <tbody>
            {file.columns
              .filter(({ header }, at) => at < MOST_ROWS || header === marked)
              .map((column) => (
                <ColumnRow key={column.header} file={file} column={column} />
              ))}
          </tbody>
        </table>
      </div>
      {hidden > 0 ? <p className={styles.evidence}>{t('review.moreColumns', { count: hidden })}</p> : null}
    </section>
  )
}
