import { useCallback } from 'react'
import { SEGMENTS, type Segment } from '../../shared/segments'
import { useScheme } from '../theme/useScheme'

/** Each segment keeps its colour in both schemes; the eleven share the palette's eight hues, two greys and the amber of averages. */
export function useSegmentColours(): (segment: Segment) => string {
  const { colours } = useScheme()
  return useCallback(
    (segment) => {
      const palette = [...colours.categorical, colours.others, colours.compare, colours.average]
      return palette[SEGMENTS.indexOf(segment)] ?? colours.others
    },
    [colours],
  )
}
