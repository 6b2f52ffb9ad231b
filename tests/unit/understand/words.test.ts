import { describe, expect, test } from 'vitest'
import { FIELDS, ROLES } from '../../../shared/fields'
import { headerKey, synonymsOf } from '../../../main/pipeline/understand'

describe('headerKey', () => {
  test.each([
    ['InvoiceNo', 'invoiceno'],
    ['Invoice No.', 'invoiceno'],
    ['INVOICE_NO', 'invoiceno'],
    ['invoice-no', 'invoiceno'],
    ['CustomerID', 'customerid'],
    ['Größe', 'grosse'],
    ['Stückpreis', 'stuckpreis'],
    ['N° de client', 'noclient'],
    ['Código del producto', 'codigoproducto'],
    ['Ilość', 'ilosc'],
    ['Q.tà', 'qta'],
    ['Rabatt %', 'rabattpercent'],
    ['Order #', 'orderno'],
    [' total ', 'total'],
    ['Наименование', 'наименование'],
  ])('%s', (header, key) => {
    expect(headerKey(header)).toBe(key)
  })
})

test('every field of every role is known by its own name', () => {
  for (const role of ROLES)
    for (const field of FIELDS[role])
      expect(synonymsOf(role, field).get(headerKey(field)), `${role}.${field}`).toBe(1)
})

test('every synonym is written as headerKey writes it', () => {
  const words = new Set(
    ROLES.flatMap((role) => FIELDS[role].flatMap((field) => [...synonymsOf(role, field).keys()])),
  )
  expect([...words].filter((word) => headerKey(word) !== word)).toEqual([])
})
