import { useEffect, useState } from 'react'
import { makeMap } from '../charts/echarts'
import { WORLD } from '../charts/geoMap'
import { loadWorld, type World } from './world'

/** The bundled world, drawn as a map; null until it is read. */
export function useWorld(): World | null {
  const [world, setWorld] = useState<World | null>(null)
  useEffect(() => {
    let isWanted = true
    void loadWorld().then((loaded) => {
      makeMap(WORLD, loaded.shapes.map)
      if (isWanted) setWorld(loaded)
    })
    return () => {
      isWanted = false
    }
  }, [])
  return world
}
