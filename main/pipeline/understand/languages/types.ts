import type { Field } from '../../../../shared/fields'

/** Header phrases as people write them, separated by commas; a leading `~` marks the doubtful ones. */
export type FieldPhrases = Readonly<Partial<Record<Field, string>>>
