import type { Field } from '../../../shared/fields'

const LABELS: Readonly<Partial<Record<Field, string>>> = {
  transaction_ts: 'transaction date',
  line_no: 'line number',
  join_date: 'date of joining',
  total_amount: 'total amount (before discount)',
  net_amount: 'net amount (after discount)',
}

/** A field's name for messages: `transaction_ts` is the transaction date. */
export const fieldInWords = (field: Field): string => LABELS[field] ?? field.replaceAll('_', ' ')

export const fieldsInWords = (fields: readonly Field[]): string => fields.map(fieldInWords).join(' or ')
