import { useTranslation } from 'react-i18next'
import type { PlannedFileView } from '../../shared/importPlan'
import { useFormats } from '../format/useFormats'
import { delimiterName } from './decisions'

type ReadAs = Pick<PlannedFileView, 'encoding' | 'delimiter' | 'headerLine' | 'dateOrder'>

const joined = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' · ')

/** How a file's bytes are read, in one line: encoding, delimiter, header, date order. */
export function useReadAs(): (file: ReadAs) => string {
  const { t } = useTranslation()
  return ({ encoding, delimiter, headerLine, dateOrder }) => {
    const name = delimiterName(delimiter)
    return joined([
      encoding,
      name === null ? delimiter : t(`review.delimiters.${name}`),
      headerLine === 0 ? t('review.noHeader') : t('review.headerAt', { line: headerLine }),
      dateOrder === null ? null : t(`review.dateOrders.${dateOrder}`),
    ])
  }
}

/** How a file is read, in one line: lines, encoding, delimiter, header, date order, keys found. */
export function useFileFacts(): (file: PlannedFileView) => string {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const readAs = useReadAs()
  return (file) => {
    const { records, used, joins, state } = file
    const rates = joins.flatMap(({ matchRate }) => (matchRate === null ? [] : [matchRate]))
    return joined([
      records === null
        ? null
        : state === 'left_out'
          ? t('review.records', { count: records, rows: numbers.count(records) })
          : t('review.usedOf', { used: numbers.count(used), all: numbers.count(records) }),
      readAs(file),
      rates.length === 0 ? null : t('review.keys', { percent: numbers.percent(Math.min(...rates)) }),
    ])
  }
}
