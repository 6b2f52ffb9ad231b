import type { Field } from '../../../shared/fields'
import { phrase } from '../../../shared/phrase'
import type { Phrase } from '../../../shared/phrase'

/** Fields of which one will do. */
export const fieldsInWords = (fields: readonly Field[]): Phrase =>
  fields.map((field) => phrase`${{ field }}`).reduce((some, one) => phrase`${some} or ${one}`)
