import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EMPTY_SELECTION, NONE_MEMBER, type DimensionName, type Filter } from '../../shared/query'
import { request } from '../api'
import { useMemberName } from '../format/useMembers'

/** Dimensions whose members are named by something else than their id. */
const NAMED: ReadonlySet<DimensionName> = new Set(['product', 'customer', 'store', 'promotion'])
const NAMES_SHOWN = 10

async function lookUp(dimension: DimensionName, id: string): Promise<readonly [string, string]> {
  const answer = await request('query.members', {
    dimension,
    selection: { ...EMPTY_SELECTION, filters: [] },
    search: id,
    limit: 50,
  })
  const found = answer.ok ? answer.value.find((member) => member.id === id) : undefined
  return [id, found?.name ?? id]
}

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
    const wanted = key.split('\n').filter((id) => id !== NONE_MEMBER)
    void Promise.all(wanted.map((id) => lookUp(dimension, id))).then((found) => {
      if (isWanted) setNames(new Map(found))
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
