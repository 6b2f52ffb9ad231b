/** Of an element or the card, in CSS pixels of the window. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

interface Size {
  readonly width: number
  readonly height: number
}

const GAP = 16

const within = (at: number, size: number, room: number): number =>
  Math.max(GAP, Math.min(at, room - size - GAP))

/** Where the card stands: right of a narrow target, else below or above it, always whole; without a target in the middle. */
export function placeBeside(target: Box | null, card: Size, room: Size): { left: number; top: number } {
  if (target === null) return { left: (room.width - card.width) / 2, top: (room.height - card.height) / 2 }
  const { left, top, width, height } = target
  const isNarrow = width < room.width / 3
  if (isNarrow && left + width + GAP + card.width + GAP <= room.width)
    return { left: left + width + GAP, top: within(top, card.height, room.height) }
  const below = top + height + GAP
  const hasRoomBelow = below + card.height + GAP <= room.height
  return {
    left: within(left + GAP, card.width, room.width),
    top: within(hasRoomBelow ? below : top - GAP - card.height, card.height, room.height),
  }
}
