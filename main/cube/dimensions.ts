import type { DimensionName, Member } from '../../shared/query'
import { DIMENSIONS, NONE_MEMBER } from '../../shared/query'
import { SEGMENTS } from '../../shared/segments'
import type { Calendar } from '../../shared/calendar'
import { isPeriod, periodMembers, weekdayCodes, type Period } from './calendar'
import type { TimeShift } from './comparison'
import { ALL_FLAGS, type Facts } from './facts'
import { PackedStrings } from './packedStrings'
import { StringIndex } from './stringIndex'
import { FLAG_HIGH_VALUE, FLAG_RETURN, type Codes, type KeyName } from './types'

/** The column of the lines that a dimension is read from. */
export type Base = KeyName | 'day' | 'hour' | 'flags'

/**
 * How the member of a line is found: `column[line]`, or `table[column[line]]` where there is a table. Without a
 * column: `table[day - first day of the data]`.
 */
export interface DimensionSource {
  readonly base: Base
  readonly column: Codes | null
  /** Values that the column takes: 0 to `domain - 1`. */
  readonly domain: number
  readonly table: Uint32Array | null
}

export interface Dimension extends DimensionSource {
  readonly name: DimensionName
  readonly period: Period | null
  /** Its members have an order of their own: calendar, weekday, hour. */
  readonly ordered: boolean
  readonly ids: PackedStrings
  readonly names: PackedStrings
  /** Codes from here on are members; below lies the missing member (code 0), if there is one. */
  readonly firstMember: 0 | 1
  /** Per code the period's last day; null for dimensions that are not periods. */
  readonly lastDay: Int32Array | null
}

type Rest = Partial<Pick<Dimension, 'period' | 'ordered' | 'firstMember' | 'lastDay' | 'names'>>

function dimension(name: DimensionName, source: DimensionSource, ids: PackedStrings, rest: Rest): Dimension {
  const defaults = { period: null, ordered: false, firstMember: 1, lastDay: null, names: ids } as const
  return { name, ...source, ids, ...defaults, ...rest }
}

function dayDimension(name: Period | 'weekday', facts: Facts, calendar: Calendar): Dimension {
  const first = facts.firstDay ?? 0
  const last = facts.lastDay ?? -1
  const source = { base: 'day', column: null, domain: Math.max(0, last - first + 1) } as const
  if (name === 'weekday') {
    const ids = PackedStrings.from(['1', '2', '3', '4', '5', '6', '7'])
    const table = weekdayCodes(first, last)
    return dimension(name, { ...source, table }, ids, { ordered: true, firstMember: 0 })
  }
  const { ids, codes, lastDay } = periodMembers(name, first, last, calendar)
  const rest = { period: name, ordered: true, firstMember: 0, lastDay } as const
  return dimension(name, { ...source, table: codes }, ids, rest)
}

function hourDimension(facts: Facts): Dimension | null {
  if (!facts.hour) return null
  const ids = PackedStrings.from(['', ...Array.from({ length: 24 }, (_, hour) => String(hour))])
  const source = { base: 'hour', column: facts.hour, domain: 25, table: null } as const
  return dimension('hour', source, ids, { ordered: true })
}

function flagDimension(name: 'high_value' | 'is_return', facts: Facts): Dimension {
  const flag = name === 'is_return' ? FLAG_RETURN : FLAG_HIGH_VALUE
  const table = Uint32Array.from({ length: ALL_FLAGS + 1 }, (_, flags) => ((flags & flag) !== 0 ? 1 : 0))
  const source = { base: 'flags', column: facts.flags, domain: ALL_FLAGS + 1, table } as const
  return dimension(name, source, PackedStrings.from(['false', 'true']), { firstMember: 0 })
}

function keySource(facts: Facts, key: KeyName, table: Uint32Array | null): DimensionSource | null {
  const column = facts.data.keys[key]
  return column ? { base: key, column: column.codes, domain: column.ids.length, table } : null
}

function segmentDimension(facts: Facts, segments: () => Uint32Array): Dimension | null {
  const source = facts.customers > 1 ? keySource(facts, 'customer', segments()) : null
  return source ? dimension('segment', source, PackedStrings.from(['', ...SEGMENTS]), {}) : null
}

const KEY_DIMENSIONS: Readonly<Partial<Record<DimensionName, KeyName>>> = {
  product: 'product',
  customer: 'customer',
  store: 'store',
  promotion: 'promotion',
  channel: 'channel',
  payment_method: 'payment_method',
  country: 'country',
  region: 'region',
  city: 'city',
}

/** Own key first, else an attribute through a key; null where the data has neither. */
function columnDimension(name: DimensionName, facts: Facts): Dimension | null {
  const key = KEY_DIMENSIONS[name]
  const own = key ? facts.data.keys[key] : undefined
  if (key && own) {
    const source = own.ids.length > 1 ? keySource(facts, key, null) : null
    if (source) return dimension(name, source, own.ids, { names: own.names })
  }
  const attribute = facts.data.attributes[name]
  if (!attribute || attribute.ids.length <= 1) return null
  const source = keySource(facts, attribute.of, Uint32Array.from(attribute.codes))
  return source ? dimension(name, source, attribute.ids, { names: attribute.names }) : null
}

/** The dimensions that the data has, each made on first use. */
export class Dimensions {
  private readonly made = new Map<DimensionName, Dimension | null>()
  private readonly indexes = new Map<PackedStrings, StringIndex>()

  /** `segments`: per customer code the segment's code of all dates (0 = none). */
  constructor(
    private readonly facts: Facts,
    private readonly segments: () => Uint32Array,
    readonly calendar: Calendar,
  ) {}

  get(name: DimensionName): Dimension | null {
    const known = this.made.get(name)
    if (known !== undefined) return known
    const made = this.make(name)
    this.made.set(name, made)
    return made
  }

  present(): DimensionName[] {
    return DIMENSIONS.filter((name) =>
      name === 'segment' ? this.facts.customers > 1 : this.get(name) !== null,
    )
  }

  /** The dimension as an earlier period sees it: periods are those of the day it is compared with. */
  moved(dim: Dimension, shift: TimeShift | null): Dimension {
    const { firstDay } = this.facts
    if (!shift || dim.period === null || !dim.table || firstDay === null) return dim
    const { table, domain } = dim
    const moved = Uint32Array.from({ length: domain }, (_, i) => {
      const day = shift.forward(firstDay + i) - firstDay
      return table[Math.min(domain - 1, Math.max(0, day))]!
    })
    return { ...dim, table: moved }
  }

  /** Codes that a filter's value means: by id, else by name; none for an unknown one. */
  codesOf(dim: Dimension, value: string): readonly number[] {
    if (value === NONE_MEMBER) return dim.firstMember === 1 ? [0] : []
    const byId = this.index(dim.ids, dim.firstMember).find(value)
    return byId.length > 0 || dim.names === dim.ids
      ? byId
      : this.index(dim.names, dim.firstMember).find(value)
  }

  private index(strings: PackedStrings, from: number): StringIndex {
    const known = this.indexes.get(strings)
    if (known) return known
    const made = new StringIndex(strings, from)
    this.indexes.set(strings, made)
    return made
  }

  private make(name: DimensionName): Dimension | null {
    if (isPeriod(name) || name === 'weekday') return dayDimension(name, this.facts, this.calendar)
    if (name === 'hour') return hourDimension(this.facts)
    if (name === 'high_value' || name === 'is_return') return flagDimension(name, this.facts)
    if (name === 'segment') return segmentDimension(this.facts, this.segments)
    return columnDimension(name, this.facts)
  }
}

/** The member that a code of the dimension stands for; null ids are those without a member. */
export function memberOf(dim: Dimension, code: number): Member {
  if (code < dim.firstMember) return { id: null, name: '' }
  const id = dim.ids.at(code)
  return { id, name: dim.names === dim.ids ? id : dim.names.at(code) }
}
