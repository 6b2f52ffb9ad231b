import type { Random } from './random'
import { MISSING_WORDS } from './words'

export type Cells = string[]

/** Plants faults in records, each record at most once, and counts them. */
export interface FaultPlanter<Item> {
  /** Changes up to `count` records that `suits` accepts; `change` gets the record and its turn from 0. */
  plant(count: number, suits: (item: Item) => boolean, change: (item: Item, turn: number) => void): number
}

/** `isTaken` and `take` keep the account of the records that are no longer free. */
export function createPlanter<Item>(
  random: Random,
  items: readonly Item[],
  isTaken: (item: Item) => boolean,
  take: (item: Item) => void,
): FaultPlanter<Item> {
  return {
    plant(count, suits, change) {
      let planted = 0
      const tries = Math.max(2_000, count * 2_000)
      for (let i = 0; i < tries && planted < count && items.length > 0; i++) {
        const item = random.pick(items)
        if (isTaken(item) || !suits(item)) continue
        take(item)
        change(item, planted++)
      }
      return planted
    },
  }
}

export interface CellPlanter extends FaultPlanter<Cells> {
  /** Records without a fault so far, for other faults to be made from. */
  untouched(): readonly Cells[]
}

/** A planter for records that are only cells. */
export function createCellPlanter(random: Random, records: readonly Cells[]): CellPlanter {
  const taken = new Set<Cells>()
  const planter = createPlanter(
    random,
    records,
    (record) => taken.has(record),
    (record) => taken.add(record),
  )
  return { ...planter, untouched: () => records.filter((record) => !taken.has(record)) }
}

/** Puts an older state of some candidates somewhere before them: the later record is to win. */
export function supersede(
  random: Random,
  records: Cells[],
  candidates: readonly Cells[],
  count: number,
  age: (old: Cells, turn: number) => void,
): number {
  const chosen = random.shuffled(candidates).slice(0, count)
  chosen.forEach((record, turn) => {
    const old = [...record]
    age(old, turn)
    records.splice(random.int(0, records.indexOf(record)), 0, old)
  })
  return chosen.length
}

/** Adds copies of some candidates whose first column, the key, is empty. */
export function addWithoutKey(
  random: Random,
  records: Cells[],
  candidates: readonly Cells[],
  count: number,
): number {
  for (let i = 0; i < count; i++) {
    records.splice(random.int(1, records.length), 0, ['', ...random.pick(candidates).slice(1)])
  }
  return count
}

export const anyRecord = (): boolean => true

/** One of the words for a missing value, each in its turn. */
export const missingWord = (turn: number): string => MISSING_WORDS[turn % MISSING_WORDS.length]!

export const padded = (text: string, turn: number): string =>
  [`  ${text}`, `${text} `, ` ${text}  `, `\t${text}`][turn % 4]!

export const doubleSpaced = (text: string): string => text.replace(' ', '  ')
