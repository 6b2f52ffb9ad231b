import type { Segment } from '../../shared/segments'
import { useSegmentName } from '../format/useSegmentName'
import { memberMark } from '../marks/mark'
import { useMarks, type Marks } from '../marks/useMarks'
import { useApp } from '../store'
import { filterOn, isMarked } from '../store/selectionOps'

interface OfSegment {
  readonly segment: Segment
}

/** Segments as marks, and which of them a filter leaves out. */
export function useSegmentPick(): {
  readonly marks: Marks<OfSegment>
  readonly isDimmed: (of: OfSegment) => boolean
} {
  const nameOf = useSegmentName()
  const step = useApp((app) => app.present)
  const marks = useMarks<OfSegment>({
    step,
    own: ['segment'],
    // The filter means the segments of all dates, the cards those of the selection: no sums to hold against the lines.
    markOf: ({ segment }) =>
      memberMark('segment', { id: segment, name: segment }, nameOf(segment), {}, false),
  })
  const { selection } = step
  const isFiltered = filterOn(selection, 'segment') !== null
  return { marks, isDimmed: ({ segment }) => isFiltered && !isMarked(selection, 'segment', segment) }
}
