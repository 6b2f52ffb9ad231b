import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NONE_MEMBER, type Filter } from '../../shared/query'
import { useMemberName } from '../format/useMembers'
import { NAMED, NAMES_SHOWN, namesOf } from './filterWords'

/** A filter in words: short for its chip, long for the tooltip. */
export function useFilterWords(filter: Filter): { readonly short: string; readonly long: string } {
  const { t } = useTranslation()
  const nameOf = useMemberName()
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  const { dimension, values, exclude } = filter
  const shown = values.slice(0, NAMES_SHOWN)
  const key = shown.join('\n')
  useEffect(() => {
    if (!NAMED.has(dimension)) return
    let isWanted = true
    void namesOf(dimension, key.split('\n')).then((found) => {
      if (isWanted) setNames(found)
    })
    return () => {
      isWanted = false
    }
  }, [dimension, key])
  const texts = shown.map((id) =>
    nameOf(dimension, { id: id === NONE_MEMBER ? null : id, name: names.get(id) ?? id }),
  )
  const name = t(`filters.dimensions.${dimension}`)
  const chip = exclude ? 'filters.chipNot' : 'filters.chip'
  const [first = ''] = texts
  const one = values.length > 2 ? t('filters.chipMore', { first, more: values.length - 1 }) : texts.join(', ')
  const all = values.length > texts.length ? `${texts.join(', ')}, …` : texts.join(', ')
  return {
    short: t(chip, { dimension: name, values: one }),
    long: t(chip, { dimension: name, values: all }),
  }
}
