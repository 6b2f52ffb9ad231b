import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { NONE_MEMBER, type DimensionName } from '../../shared/query'
import { ISO_CALENDAR } from '../../shared/calendar'
import { parseDay } from '../../shared/dates'
import { isSegment } from '../../shared/segments'
import { inSentence } from '../i18n'
import { periodWords } from './dates'
import { periodsOf } from './periods'
import { useFormats } from './useFormats'
import { useSegmentName } from './useSegmentName'

export interface NamedMember {
  readonly id: string | null
  readonly name: string
}

/** A member as a person reads it: periods and weekdays in the locale's words, the missing member by its own name. */
export function useMemberName(): (dimension: DimensionName, member: NamedMember) => string {
  const { t } = useTranslation()
  const { dates } = useFormats()
  const segmentName = useSegmentName()
  return useCallback(
    (dimension, { id, name }) => {
      if (id === null || id === NONE_MEMBER) {
        switch (dimension) {
          case 'customer':
          case 'promotion':
          case 'promotion_method':
          case 'store':
          case 'segment':
            return t(`common.noMember.${dimension}`)
          default:
            return t('common.noMember.default', {
              dimension: inSentence(t(`filters.dimensions.${dimension}`)),
            })
        }
      }
      if (dimension === 'segment' && isSegment(id)) return segmentName(id)
      if (dimension === 'weekday') return dates.weekday(Number(id), 'long')
      if (dimension === 'hour') return dates.hour(Number(id))
      if (dimension === 'high_value' || dimension === 'is_return')
        return t(`common.flag.${dimension}_${id === 'true' ? 'true' : 'false'}`)
      if (dimension === 'date') return dates.day(id)
      if (dimension === 'week' || dimension === 'quarter') return periodWords(id)
      if (dimension === 'month') {
        const first = parseDay(`${id}-01`)
        const span = first === null ? undefined : periodsOf('month', first, first, ISO_CALENDAR)[0]
        return span ? dates.period('month', span, 'long') : id
      }
      return name === '' ? id : name
    },
    [t, dates, segmentName],
  )
}

export const filterId = (id: string | null): string => id ?? NONE_MEMBER
