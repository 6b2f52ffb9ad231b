import type { ChangeAnswer, ChangeEffect, ChangePart } from '../../shared/change'
import type { DimensionName, MeasureName, Selection } from '../../shared/query'
import { filterId, type NamedMember } from '../format/useMembers'
import { memberMark, othersFilter, type Mark } from '../marks/mark'
import { isMarked } from '../store/selectionOps'

/** One line of the waterfall and of its table. */
export interface ChangeRow extends ChangeEffect {
  readonly key: string
  readonly name: string
  readonly kind: 'before' | 'part' | 'others' | 'now'
  readonly presence: ChangePart['presence'] | null
  /** Null of a total and of all others. */
  readonly id: string | null
  readonly marked: boolean
  /** Ends of its bar; null: the beginning of the axis. */
  readonly from: number | null
  readonly to: number
  /** `delta` / the whole's change; null where that is none. */
  readonly share: number | null
}

export interface ChangeWords {
  readonly before: string
  readonly now: string
  others(members: number): string
  nameOf(member: NamedMember): string
}

/** The comparison's value, the parts one after the other, and the value now, at which they arrive. */
export function changeRows(answer: ChangeAnswer, selection: Selection, words: ChangeWords): ChangeRow[] {
  const { dimension, before, now, delta, parts, others } = answer
  if (before === null || now === null || delta === null) return []
  let level = before
  const step = (effect: ChangeEffect) => {
    const from = level
    level += effect.delta
    return { from, to: level, share: delta === 0 ? null : effect.delta / delta }
  }
  const total = (kind: 'before' | 'now', name: string, to: number): ChangeRow => ({
    key: `(${kind})`,
    name,
    kind,
    presence: null,
    id: null,
    marked: true,
    before: kind === 'before' ? before : null,
    now: kind === 'now' ? now : null,
    delta: 0,
    mix: null,
    rate: null,
    from: null,
    to,
    share: null,
  })
  const members = parts.map(({ member, ...effect }): ChangeRow => {
    const id = filterId(member.id)
    return {
      ...effect,
      ...step(effect),
      key: id,
      id,
      name: words.nameOf(member),
      kind: 'part',
      marked: dimension === null || isMarked(selection, dimension, id),
    }
  })
  const rest: ChangeRow[] = others
    ? [
        {
          ...others,
          ...step(others),
          key: '(others)',
          name: words.others(others.members),
          kind: 'others',
          presence: null,
          id: null,
          marked: true,
        },
      ]
    : []
  return [total('before', words.before, before), ...members, ...rest, total('now', words.now, now)]
}

/** What a row stands for; null for the totals. */
export function changeMark(
  row: ChangeRow,
  rows: readonly ChangeRow[],
  dimension: DimensionName | null,
  measure: MeasureName,
): Mark | null {
  if (dimension === null) return null
  const values = { [measure]: row.now }
  if (row.id !== null) return memberMark(dimension, { id: row.id, name: row.name }, row.name, values, false)
  if (row.kind !== 'others') return null
  const shown = rows.flatMap(({ id }) => id ?? [])
  return { title: row.name, filters: [othersFilter(dimension, shown)], values, drill: null }
}
