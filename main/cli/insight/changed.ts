import { changeSchema } from '../../../shared/change'
import type { ChangeAnswer, ChangeEffect } from '../../../shared/change'
import { measureOf, numberOption, readWith, textOption } from '../arguments'
import type { Cell } from '../output'
import { take } from '../project'
import type { Insight } from './types'

const COLUMNS = [
  'part',
  'dimension',
  'member',
  'name',
  'presence',
  'members',
  'before',
  'now',
  'delta',
  'mix',
  'rate',
]

const numbersOf = ({ before, now, delta, mix, rate }: ChangeEffect): Cell[] => [before, now, delta, mix, rate]

function rowsOf({ dimension, parts, others, before, now, delta }: ChangeAnswer): Cell[][] {
  const members = parts.map((part): Cell[] => [
    'member',
    dimension,
    part.member.id,
    part.member.name,
    part.presence,
    null,
    ...numbersOf(part),
  ])
  const rest: Cell[][] = others
    ? [['others', dimension, null, null, null, others.members, ...numbersOf(others)]]
    : []
  return [...members, ...rest, ['total', dimension, null, null, null, null, before, now, delta, null, null]]
}

/** The members whose parts add up to the change of a measure; the last row is the whole. */
export const changedInsight: Insight = {
  options: {
    measure: { type: 'string' },
    by: { type: 'string' },
    compare: { type: 'string' },
    limit: { type: 'string' },
  },
  ask: ({ call, selection, cube }) => {
    const query = readWith(changeSchema, {
      selection,
      compare: textOption(call, 'compare') ?? 'previous',
      measure: measureOf(textOption(call, 'measure') ?? 'net_sales'),
      dimension: textOption(call, 'by') ?? null,
      limit: numberOption(call, 'limit') ?? undefined,
    })
    return { columns: COLUMNS, rows: rowsOf(take(cube.change(query))) }
  },
}
