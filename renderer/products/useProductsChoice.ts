import { useMemo } from 'react'
import { useApp } from '../store'
import { GEO_LEVELS } from './geoModel'
import { RANK_MEASURES, TOP_COUNTS, type ProductsChoice } from './queries'

/** The choices kept with the project, or what the page begins with. */
export function useProductsChoice(): ProductsChoice {
  const wantedRank = useApp((app) => app.options['top.rank'])
  const wantedCount = useApp((app) => app.options['top.count'])
  const rank = RANK_MEASURES.find((name) => name === wantedRank) ?? RANK_MEASURES[0]
  const count = TOP_COUNTS.find((known) => known === wantedCount) ?? TOP_COUNTS[0]
  const wantedLevel = useApp((app) => app.options['geo.level'])
  const geoLevel = GEO_LEVELS.find((level) => level === wantedLevel) ?? null
  return useMemo(() => ({ rank, count, geoLevel }), [rank, count, geoLevel])
}
