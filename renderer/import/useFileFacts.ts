import { useTranslation } from 'react-i18next'
import type { PlannedFileView } from '../../shared/importPlan'
import { useFormats } from '../format/useFormats'
import { delimiterName } from './decisions'

/** How a file is read, in one line: lines, encoding, delimiter, header, date order, keys found. */
export function useFileFacts(): (file: PlannedFileView) => string {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  return (file) => {
    const { records, used, encoding, delimiter, headerLine, dateOrder, joins, state } = file
    const name = delimiterName(delimiter)
    const rates = joins.flatMap(({ matchRate }) => (matchRate === null ? [] : [matchRate]))
    const parts = [
      records === null
        ? null
        : state === 'left_out'
          ? t('review.records', { rows: numbers.count(records) })
          : t('review.usedOf', { used: numbers.count(used), all: numbers.count(records) }),
      encoding,
      name === null ? delimiter : t(`review.delimiters.${name}`),
      headerLine === 0 ? t('review.noHeader') : t('review.headerAt', { line: headerLine }),
      dateOrder === null ? null : t(`review.dateOrders.${dateOrder}`),
      rates.length === 0 ? null : t('review.keys', { percent: numbers.percent(Math.min(...rates)) }),
    ]
    return parts.filter((part) => part !== null && part !== '').join(' · ')
  }
}
