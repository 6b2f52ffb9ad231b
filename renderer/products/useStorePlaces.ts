import { useMemo } from 'react'
import type { StorePlace } from '../../shared/query'
import { request } from '../api'
import { useAnswer } from '../components/useAnswer'
import { useApp } from '../store'

export type StorePlaces = ReadonlyMap<string, StorePlace>

const NOTHING = {}
const ask = () => request('query.stores', {})

/** Where the stores are, by id; asked again for every new state of the data. */
export function useStorePlaces(): StorePlaces {
  const version = useApp((app) => app.dataVersion)
  const { answer } = useAnswer(NOTHING, version, ask)
  return useMemo(() => new Map(answer?.value.map((store) => [store.id, store])), [answer])
}
