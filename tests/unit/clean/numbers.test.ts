import { describe, expect, it } from 'vitest'
import { currencyOf, decideNumbers, parseNumber } from '../../../main/pipeline/silver/clean'
import type { NumberConvention } from '../../../main/pipeline/silver/clean'
import { column } from './column'
import { inEnglish } from '../../../shared/phrase'

const POINT: NumberConvention = { decimal: '.', group: ',', indian: false }
const COMMA: NumberConvention = { decimal: ',', group: '.', indian: false }
const INDIAN: NumberConvention = { decimal: '.', group: ',', indian: true }

describe('parseNumber, decimal point', () => {
  it.each<[string, number | null]>([
    ['12', 12],
    ['-12.50', -12.5],
    ['+12.5', 12.5],
    ['.5', 0.5],
    ['5.', 5],
    ['-.5', -0.5],
    ['007', 7],
    ['1,234.56', 1234.56],
    ['1,234', 1234],
    ['12,345,678', 12345678],
    ['1 234.56', 1234.56],
    ['1\u00a0234.56', 1234.56],
    ['1\u202f234.56', 1234.56],
    ['1\u2009234.56', 1234.56],
    ["1'234.56", 1234.56],
    ['1’234.56', 1234.56],
    ['(12.50)', -12.5],
    ['( 12.50 )', -12.5],
    ['($12.50)', -12.5],
    ['$(12.50)', -12.5],
    ['12.50-', -12.5],
    ['12.50 -', -12.5],
    ['\u221212.50', -12.5],
    ['–12.50', -12.5],
    ['- 12.50', -12.5],
    ['$12.50', 12.5],
    ['-$12.50', -12.5],
    ['$-12.50', -12.5],
    ['$6.62 ', 6.62],
    ['US$ 1,234.50', 1234.5],
    ['$12.00 USD', 12],
    ['12.50 €', 12.5],
    ['EUR 12.50', 12.5],
    ['12.50EUR', 12.5],
    ['£.99', 0.99],
    ['Rs.500', 500],
    ['kr. 99', 99],
    ['CHF 1’234.50', 1234.5],
    ['12.--', 12],
    ['15%', 15],
    ['15 %', 15],
    ['-2.5%', -2.5],
    ['%15', 15],
    ['1.2E+05', 120000],
    ['5.36E5', 536000],
    ['1e-3', 0.001],
    ['１２３．５', 123.5],
    ["'42", 42],
    ['0', 0],
    ['-0', 0],
    ['0.1', 0.1],
    ['2.675', 2.675],
    ['9007199254740991', 9007199254740991],
    ['12abc', null],
    ['abc', null],
    ['1.2.3.4', null],
    ['--5', null],
    ['-5-', null],
    ['(-5)', null],
    ['(5', null],
    ['5)', null],
    ['Infinity', null],
    ['inf', null],
    ['NaN', null],
    ['1e999', null],
    ['90071992547409930', null],
    ['0x1F', null],
    ['', null],
    ['.', null],
    ['-', null],
    ['$', null],
    ['1,23', null],
    ['1,2345', null],
    ['12,34.5', null],
    ['1,234,56', null],
    ['0,123', null],
    ['1 2', null],
    ['1,234 567', null],
    ['12 apples', null],
    ['1.234,56', null],
    ['1/2', null],
    ['12½', null],
    ['€$5', null],
    ['12:30', null],
    ['5 %%', null],
  ])('%j → %s', (text, value) => {
    expect(parseNumber(text, { convention: POINT })).toBe(value)
  })
})

describe('parseNumber, decimal comma', () => {
  it.each<[string, number | null]>([
    ['1.234,56', 1234.56],
    ['1 234,56', 1234.56],
    ['1\u202f234,56 €', 1234.56],
    ["1'234,56", 1234.56],
    ['12,5', 12.5],
    ['1.000', 1000],
    ['1.234.567', 1234567],
    [',5', 0.5],
    ['12,-', 12],
    ['12,– €', 12],
    ['49,95 zł', 49.95],
    ['R$ 1.234,56', 1234.56],
    ['-1.234,56', -1234.56],
    ['(1.234,56)', -1234.56],
    ['19 %', 19],
    ['12.5', null],
    ['1,234.56', null],
    ['12,34,56', null],
  ])('%j → %s', (text, value) => {
    expect(parseNumber(text, { convention: COMMA })).toBe(value)
  })
})

describe('parseNumber, Indian groups', () => {
  it.each<[string, number | null]>([
    ['1,23,456.00', 123456],
    ['₹12,34,567.5', 1234567.5],
    ['1,234', 1234],
    ['12,345', 12345],
    ['1,234,567', null],
    ['123,456', null],
  ])('%j → %s', (text, value) => {
    expect(parseNumber(text, { convention: INDIAN })).toBe(value)
  })
})

describe('decideNumbers', () => {
  it.each<[string, string[], string, string, boolean]>([
    ['point by two decimals', ['12.50', '1.000'], '.', '', false],
    ['comma by two decimals', ['12,50', '1.000'], ',', '.', false],
    ['comma by both signs', ['1.234,56'], ',', '.', false],
    ['point by both signs', ['1,234.56'], '.', ',', false],
    ['point by repeated commas', ['1,234,567'], '.', ',', false],
    ['comma by repeated points', ['1.234.567'], ',', '.', false],
    ['point by a leading zero', ['0.500', '1.250'], '.', '', false],
    ['point by four digits before', ['1234.567'], '.', '', false],
    ['point by four digits after', ['1.5000'], '.', '', false],
    ['space groups', ['1 234,56', '99,00'], ',', ' ', false],
    ['apostrophe groups', ["1'234.56"], '.', "'", false],
    ['whole numbers need no convention', ['1', '20', '1500'], '.', '', false],
    ['1.000 alone', ['1.000'], '.', '', true],
    ['1,000 alone', ['1,000', '12'], '.', ',', true],
    ['nothing but missing', ['', 'NULL'], '.', '', false],
    ['one against one', ['12,5', '12.5'], '.', '', true],
  ])('%s', (_, texts, decimal, group, ambiguous) => {
    const decision = decideNumbers(column(...texts))
    expect([decision.convention.decimal, decision.convention.group, decision.ambiguous]).toEqual([
      decimal,
      group,
      ambiguous,
    ])
  })

  it('says where 1.000 is ambiguous', () => {
    const decision = decideNumbers(column('7', '1.000', '2.500'))
    expect(decision.ambiguousExamples.map(({ text, line }) => [text, line])).toEqual([
      ['1.000', 3],
      ['2.500', 4],
    ])
    expect(inEnglish(decision.evidence)).toContain('"1.000" in line 3')
  })

  it('takes the answer of the user over the evidence, and a sibling only where it is open', () => {
    expect(decideNumbers(column('1.000'), { asked: ',' })).toMatchObject({ ambiguous: false, readable: 1 })
    expect(parseNumber('1.000', decideNumbers(column('1.000'), { sibling: ',' }))).toBe(1000)
    expect(decideNumbers(column('12.50'), { sibling: ',' }).convention.decimal).toBe('.')
    expect(decideNumbers(column('12.50'), { asked: ',' })).toMatchObject({ readable: 0, unreadable: 1 })
  })

  it('weighs cells, not spellings, and leaves the minority unreadable', () => {
    const decision = decideNumbers([
      { text: '12,50', count: 90, line: 2 },
      { text: '12.5', count: 1, line: 50 },
      { text: '13.5', count: 1, line: 60 },
    ])
    expect(decision).toMatchObject({ contradictory: true, ambiguous: false, readable: 90, unreadable: 2 })
    expect(decision.contradictoryExamples.map((one) => one.line)).toEqual([50, 60])
    expect(parseNumber('12.5', decision)).toBeNull()
  })

  it('finds Indian groups', () => {
    const decision = decideNumbers(column('1,23,456.00', '99,999'))
    expect(decision.convention).toEqual({ decimal: '.', group: ',', indian: true })
    expect(parseNumber('1,23,456.00', decision)).toBe(123456)
  })

  it('counts percent signs, currencies, fractions, missing and unreadable cells', () => {
    const decision = decideNumbers([
      { text: '$5.50', count: 3, line: 2 },
      { text: '€4', count: 5, line: 3 },
      { text: '10%', count: 2, line: 4 },
      { text: 'N/A', count: 4, line: 5 },
      { text: 'oops', count: 1, line: 6 },
    ])
    expect(decision.currencies).toEqual(['EUR', '$'])
    expect(decision).toMatchObject({ percentCells: 2, fractions: 3, readable: 10, unreadable: 1, missing: 4 })
    expect(decision.unreadableExamples).toEqual([{ text: 'oops', count: 1, line: 6 }])
  })

  it('tells the currency of a cell', () => {
    expect(['€ 5', '5 EUR', '$5', 'US$5', '$5 USD', '5', 'zł 5', 'x'].map(currencyOf)).toEqual([
      'EUR', 'EUR', '$', 'USD', 'USD', null, 'PLN', null,
    ]) // prettier-ignore
  })
})
