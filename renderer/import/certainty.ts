import type { ImportPlan, PlannedFileView } from '../../shared/importPlan'

/** Below this a guessed role is marked as doubtful. */
export const SURE = 0.75

const isKnownRole = ({ confidence }: PlannedFileView): boolean => confidence >= SURE

const raisesNoDoubt = (file: PlannedFileView): boolean =>
  file.state === 'known' ||
  (file.state === 'new' && isKnownRole(file) && file.remarks.every(({ level }) => level === 'note'))

/** Nothing is open, blocked or doubtful: a person would only nod. */
export const isCertain = ({ files, questions, blockedBy }: ImportPlan): boolean =>
  questions.length === 0 && blockedBy === null && files.every(raisesNoDoubt)

/** How much a file needs a look, for its mark in the list; one with an open question keeps the import from running. */
export function standing(file: PlannedFileView, isAsked: boolean): 'blocks' | 'doubtful' | 'fine' | 'off' {
  if (isAsked || file.remarks.some(({ level }) => level === 'blocks')) return 'blocks'
  if (file.state === 'known') return 'off'
  if (file.state === 'unusable') return 'doubtful'
  if (file.isRoleDecided && file.role === 'ignore') return 'off'
  const isDoubtful = !isKnownRole(file) || file.remarks.some(({ level }) => level === 'doubtful')
  return isDoubtful ? 'doubtful' : 'fine'
}
