import type { Presentation } from '../../shared/presentation'
import { SEGMENTS, type Segment } from '../../shared/segments'
import { fold } from '../../shared/textSearch'

type Names = Presentation['segmentNames']

/** Whether another segment goes by this name, whatever its case and accents. An empty name is nobody's. */
export function isNameTaken(text: string, segment: Segment, nameOf: (segment: Segment) => string): boolean {
  const wanted = fold(text.trim())
  return wanted !== '' && SEGMENTS.some((other) => other !== segment && fold(nameOf(other)) === wanted)
}

/** The names with another one for this segment; with its usual one where the text is empty. */
export function withSegmentName(names: Names, segment: Segment, text: string): Names {
  const { [segment]: _before, ...others } = names
  const name = text.trim()
  return name === '' ? others : { ...others, [segment]: name }
}
