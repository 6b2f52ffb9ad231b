import type { ColumnSource, FileMapping } from '../../../shared/mapping'
import { phrase } from '../../../shared/phrase'
import type { Phrase } from '../../../shared/phrase'
import { questionAbout } from '../../../shared/result'
import type { Answer, Question } from '../../../shared/result'
import { headerForms, headerWeight, synonymsOf } from '../understand'
import type { FileGuess } from '../understand'

const quoted = (headers: readonly string[]): string => headers.map((header) => `"${header}"`).join(', ')

const asOption = (decision: FileMapping): string =>
  `--mapping M.json with ${JSON.stringify({ version: 1, files: [decision] })}`

/**
 * Several discount columns and no price to prove by arithmetic which of them the amount holds already: a person has to
 * say. Null where there is nothing to ask.
 */
export function amountQuestion(guess: FileGuess, { columns }: FileMapping): Question | null {
  const { mapping, name } = guess
  const amount = mapping.net_amount ?? mapping.total_amount
  const isDecided =
    columns !== undefined &&
    (['discount_amount', 'net_amount', 'total_amount'] as const).some((field) => field in columns)
  const isProvable = mapping.unit_price !== undefined || mapping.discount_percent !== undefined
  if (guess.role !== 'transactions' || isDecided || isProvable || typeof amount !== 'string') return null
  const words = synonymsOf('transactions', 'discount_amount')
  const isOther = (header: string): boolean =>
    Object.entries(mapping).some(([field, source]) => source === header && field !== 'discount_amount')
  const discounts = guess.header.filter(
    (header) => headerWeight(words, headerForms(header)) > 0 && !isOther(header),
  )
  const [first] = discounts
  if (first === undefined || discounts.length < 2) return null
  const answer = (label: Phrase, fields: Readonly<Record<string, ColumnSource | null>>): Answer => {
    const decision: FileMapping = { file: name, columns: fields }
    return { label, option: asOption(decision), decisions: [decision] }
  }
  const all = { add: discounts, subtract: [] }
  const own = mapping.discount_amount
  const one = typeof own === 'string' ? own : first
  return {
    ...questionAbout('discounts', name, amount),
    text: phrase`${discounts.length} columns hold discounts (${quoted(discounts)}), and the lines have no price to prove what "${amount}" is. Are they off it already?`,
    answers: [
      answer(phrase`"${amount}" is what was paid: all are off already`, {
        total_amount: null,
        net_amount: amount,
        discount_amount: all,
      }),
      answer(phrase`"${amount}" is before all of them`, {
        total_amount: amount,
        net_amount: null,
        discount_amount: all,
      }),
      answer(phrase`Only "${one}" is off already; the others do not count`, {
        total_amount: null,
        net_amount: amount,
        discount_amount: one,
      }),
    ],
  }
}
