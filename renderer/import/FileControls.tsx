import { NumberInput, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PlannedFileView } from '../../shared/importPlan'
import { DATE_SYSTEMS, FILE_ROLES, type DecidedRole } from '../../shared/mapping'
import { decide } from '../store/planActions'
import { DELIMITERS, ENCODINGS, delimiterName, type DelimiterName } from './decisions'
import styles from './Review.module.css'
import { usePercent } from './usePercent'

const DATE_ORDERS = ['dmy', 'mdy', 'ymd'] as const
const DELIMITER_NAMES = Object.keys(DELIMITERS) as DelimiterName[]
const MOST_HEADER_LINES = 1000

const shared = {
  size: 'xs',
  allowDeselect: false,
  checkIconPosition: 'right',
  comboboxProps: { withinPortal: true },
} as const

function RoleSelect({ file }: { readonly file: PlannedFileView }): React.JSX.Element {
  const { t } = useTranslation()
  const percent = usePercent()
  const guessed = new Map(file.otherRoles.map(({ role, confidence }) => [role, confidence]))
  const label = (role: DecidedRole): string => {
    const name = t(`review.roles.${role}`)
    const confidence = guessed.get(role)
    return confidence === undefined
      ? name
      : t('review.roleGuess', { role: name, percent: percent(confidence) })
  }
  return (
    <Select
      {...shared}
      label={t('review.role')}
      placeholder={t('review.roles.unknown')}
      data-testid="plan-role"
      data={FILE_ROLES.map((role) => ({ value: role, label: label(role) }))}
      value={file.role === 'unknown' ? null : file.role}
      onChange={(role) => role !== null && decide([{ file: file.id, role: role as DecidedRole }])}
    />
  )
}

/** Role, encoding, delimiter, header line and date order of a file, each as guessed and each changeable. */
export function FileControls({ file }: { readonly file: PlannedFileView }): React.JSX.Element {
  const { t } = useTranslation()
  const encodings = ENCODINGS.some((name) => name === file.encoding)
    ? [...ENCODINGS]
    : [...(file.encoding === '' ? [] : [file.encoding]), ...ENCODINGS]
  const delimiter = delimiterName(file.delimiter)
  const isRead = file.state !== 'unusable'
  const isKept = file.state === 'from_project'
  return (
    <div className={styles.controls}>
      <RoleSelect file={file} />
      <Select
        {...shared}
        searchable
        label={t('review.encoding')}
        disabled={isKept}
        data-testid="plan-encoding"
        data={encodings}
        value={file.encoding === '' ? null : file.encoding}
        onChange={(encoding) => encoding !== null && decide([{ file: file.id, encoding }])}
      />
      <Select
        {...shared}
        label={t('review.delimiter')}
        disabled={isKept}
        placeholder={file.delimiter}
        data-testid="plan-delimiter"
        data={DELIMITER_NAMES.map((name) => ({ value: name, label: t(`review.delimiters.${name}`) }))}
        value={delimiter}
        onChange={(name) =>
          name !== null && decide([{ file: file.id, delimiter: DELIMITERS[name as DelimiterName] }])
        }
      />
      {isRead ? (
        <NumberInput
          size="xs"
          label={t('review.headerLine')}
          disabled={isKept}
          title={t('review.headerLineHint')}
          data-testid="plan-header-line"
          min={0}
          max={MOST_HEADER_LINES}
          allowDecimal={false}
          key={file.headerLine}
          defaultValue={file.headerLine}
          onBlur={(event) => {
            const line = Number.parseInt(event.currentTarget.value, 10)
            if (!Number.isNaN(line) && line !== file.headerLine)
              decide([{ file: file.id, header_line: line }])
          }}
          onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        />
      ) : null}
      {isRead && file.dateOrder !== null ? (
        <Select
          {...shared}
          label={t('review.dateOrder')}
          placeholder={t('review.dateOrders.ambiguous')}
          data-testid="plan-date-order"
          data={DATE_ORDERS.map((order) => ({ value: order, label: t(`review.dateOrders.${order}`) }))}
          value={file.dateOrder === 'ambiguous' ? null : file.dateOrder}
          onChange={(order) =>
            order !== null && decide([{ file: file.id, date_order: order as 'dmy' | 'mdy' | 'ymd' }])
          }
        />
      ) : null}
      {file.dateSystem !== null ? (
        <Select
          {...shared}
          label={t('review.dateSystem')}
          data-testid="plan-date-system"
          data={DATE_SYSTEMS.map((system) => ({
            value: system,
            label: t(`review.dateSystems.from${system}`),
          }))}
          value={file.dateSystem}
          onChange={(chosen) => {
            const system = DATE_SYSTEMS.find((known) => known === chosen)
            if (system) decide([{ file: file.id, date_system: system }])
          }}
        />
      ) : null}
    </div>
  )
}
