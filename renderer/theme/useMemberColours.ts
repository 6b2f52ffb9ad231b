import { useEffect, useState } from 'react'
import { EMPTY_SELECTION, type DimensionName } from '../../shared/query'
import { request } from '../api'
import { useApp } from '../store'
import { placeColours, type ColourPlaces } from './palette'
import { COLOURS } from './tokens'

const NO_PLACES: ColourPlaces = new Map()
const known = new Map<string, Promise<ColourPlaces>>()

async function load(dimension: DimensionName): Promise<ColourPlaces> {
  const limit = COLOURS.light.categorical.length + 1
  const answer = await request('query.members', { dimension, selection: EMPTY_SELECTION, limit })
  return answer.ok ? placeColours(answer.value.map(({ id }) => id)) : NO_PLACES
}

/** The colours of a dimension's members, by their net sales over the whole project: the same under every filter. */
export function useMemberColours(dimension: DimensionName): ColourPlaces {
  const has = useApp((app) => app.project?.profile.dimensions.some(({ name }) => name === dimension) ?? false)
  const key = useApp((app) => `${app.project?.token} ${app.dataVersion} ${dimension}`)
  const [places, setPlaces] = useState(NO_PLACES)
  useEffect(() => {
    if (!has) return
    let isWanted = true
    const loading = known.get(key) ?? load(dimension)
    known.set(key, loading)
    void loading.then((loaded) => isWanted && setPlaces(loaded))
    return () => {
      isWanted = false
    }
  }, [key, dimension, has])
  return places
}
