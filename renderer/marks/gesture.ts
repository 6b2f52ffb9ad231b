/** What a hand or a key does on a mark. */
export interface Gesture {
  readonly action: 'pick' | 'drill' | 'menu'
  /** With Ctrl or Cmd: add to what is picked. */
  readonly additive: boolean
  /** The second click of a double click, whose first was a pick already. */
  readonly again: boolean
  /** Where on the window, in CSS pixels. */
  readonly at: { readonly x: number; readonly y: number }
}

/** A mouse event on a mark: a click picks, the second one of a double click drills, the other button asks for the menu. */
export function mouseGesture(event: MouseEvent | React.MouseEvent): Gesture {
  const additive = event.ctrlKey || event.metaKey
  const again = event.detail > 1 && event.detail % 2 === 0 && !additive
  const action = event.type === 'contextmenu' ? 'menu' : again ? 'drill' : 'pick'
  return { action, additive, again, at: { x: event.clientX, y: event.clientY } }
}

/** Enter or space picks, with Ctrl or Cmd adds, with Shift drills; null for other keys. */
export function keyGesture(event: React.KeyboardEvent): Gesture | null {
  if (event.key !== 'Enter' && event.key !== ' ') return null
  const { left, bottom } = event.currentTarget.getBoundingClientRect()
  return {
    action: event.shiftKey ? 'drill' : 'pick',
    additive: event.ctrlKey || event.metaKey,
    again: false,
    at: { x: left, y: bottom },
  }
}
