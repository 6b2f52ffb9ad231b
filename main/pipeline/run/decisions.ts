import type { FileMapping } from '../../../shared/mapping'
import type { ImportOptions } from './options'

const escaped = (text: string): string => text.replace(/[.+^${}()|[\]\\]/g, '\\$&')

/** Whether a file's name (or the last part of it) is the one a decision speaks of; `*` and `?` stand for any text and any character. */
export function isMeant(pattern: string, name: string): boolean {
  if (pattern === name) return true
  const shape = new RegExp(`^${escaped(pattern).replaceAll('*', '.*').replaceAll('?', '.')}$`, 'i')
  return shape.test(name) || shape.test(name.slice(name.lastIndexOf('/') + 1))
}

/** All that was decided about one file: the last decision that fits wins, field by field. */
export function decisionFor(name: string, decisions: readonly FileMapping[]): FileMapping {
  let decision: FileMapping = { file: name }
  for (const next of decisions) {
    if (!isMeant(next.file, name)) continue
    decision = {
      ...decision,
      ...next,
      file: name,
      ...(decision.columns || next.columns ? { columns: { ...decision.columns, ...next.columns } } : {}),
      ...(decision.decimals || next.decimals ? { decimals: { ...decision.decimals, ...next.decimals } } : {}),
    }
  }
  return decision
}

/** The options of the command line as decisions, before those of a mapping file. */
export function optionDecisions(options: ImportOptions): FileMapping[] {
  const { encoding, delimiter, dateOrder, replace, roles } = options
  return [
    {
      file: '*',
      ...(encoding === undefined ? {} : { encoding }),
      ...(delimiter === undefined ? {} : { delimiter }),
      ...(dateOrder === undefined ? {} : { date_order: dateOrder }),
      ...(replace === true ? { replace } : {}),
    },
    ...Object.entries(roles ?? {}).map(([file, role]): FileMapping => ({ file, role })),
  ]
}
