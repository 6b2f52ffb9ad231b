import type { FileDecision, FileMapping } from '../../../shared/mapping'
import { answersFrom } from './answers'
import type { ImportOptions } from './options'

/** Step by step: an expression with many `*` would try every place of each, and mapping files come from strangers too. */
function fits(pattern: string, name: string): boolean {
  let [at, read] = [0, 0]
  let star: { readonly at: number; read: number } | null = null
  while (read < name.length) {
    const wanted = pattern[at]
    if (wanted === '*') star = { at: ++at, read }
    else if (wanted === '?' || wanted === name[read]) [at, read] = [at + 1, read + 1]
    else if (star === null) return false
    else [at, read] = [star.at, ++star.read]
  }
  return pattern.slice(at).replaceAll('*', '') === ''
}

/** Whether a file's name (or the last part of it) is the one a decision speaks of; `*` and `?` stand for any text and any character. */
export function isMeant(pattern: string, name: string): boolean {
  if (pattern === name) return true
  const [wanted, whole] = [pattern.toLowerCase(), name.toLowerCase()]
  return fits(wanted, whole) || fits(wanted, whole.slice(whole.lastIndexOf('/') + 1))
}

/** Later decisions win, field by field. */
function merged<D extends FileDecision>(first: D, second: FileDecision): D {
  return {
    ...first,
    ...second,
    ...(first.columns || second.columns ? { columns: { ...first.columns, ...second.columns } } : {}),
    ...(first.decimals || second.decimals ? { decimals: { ...first.decimals, ...second.decimals } } : {}),
  }
}

/** All that was decided about one file: the last decision that fits wins, field by field. */
export const decisionFor = (name: string, decisions: readonly FileMapping[]): FileMapping =>
  decisions
    .filter(({ file }) => isMeant(file, name))
    .reduce<FileMapping>((all, next) => ({ ...merged(all, next), file: name }), { file: name })

/** The files and patterns of decisions that no file of the run fits. */
export const unusedDecisions = (decisions: readonly FileMapping[], names: readonly string[]): string[] => [
  ...new Set(
    decisions.filter(({ file }) => !names.some((name) => isMeant(file, name))).map(({ file }) => file),
  ),
]

/** The decision with what was decided about an earlier file behind it. */
export const withEarlier = (decision: FileMapping, earlier: FileDecision): FileMapping =>
  merged({ ...earlier, file: decision.file }, decision)

/** What is kept of a decision for later files with the same header. */
export const remembered = (decision: FileMapping): FileDecision =>
  Object.fromEntries(Object.entries(decision).filter(([key]) => key !== 'file' && key !== 'replace'))

/** The options of the command line as decisions, before those of a mapping file. */
export function optionDecisions(options: ImportOptions): FileMapping[] {
  const { encoding, delimiter, dateOrder, replace, roles, settings } = options
  return [
    {
      file: '*',
      ...(encoding === undefined ? {} : { encoding }),
      ...(delimiter === undefined ? {} : { delimiter }),
      ...(dateOrder === undefined ? {} : { date_order: dateOrder }),
      ...(replace === true ? { replace } : {}),
      ...answersFrom(settings),
    },
    ...Object.entries(roles ?? {}).map(([file, role]): FileMapping => ({ file, role })),
  ]
}
