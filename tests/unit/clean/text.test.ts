import { describe, expect, it } from 'vitest'
import { cleanText, makeTextCleaner, textRepairOf } from '../../../main/pipeline/silver/clean'

describe('cleanText', () => {
  it.each([
    ['  Milk ', 'Milk', 'trimmed'],
    ['\u00a0Milk\u00a0', 'Milk', 'trimmed'],
    ['\ufeffMilk', 'Milk', 'trimmed'],
    ['\u200bMilk\u200d', 'Milk', 'trimmed'],
    ['\tMilk\r\n', 'Milk', 'trimmed'],
    ['\u0000Milk', 'Milk', 'trimmed'],
    ['Whole   milk', 'Whole milk', 'folded'],
    ['Whole\u00a0milk', 'Whole milk', 'folded'],
    ['Whole\n milk', 'Whole milk', 'folded'],
    ['Who\u200ble', 'Whole', 'folded'],
    ['Cafe\u0301', 'Café', 'nfc'],
    ['NULL', null, 'missing_word'],
    ['n/a', null, 'missing_word'],
    ['Na', null, 'missing_word'],
    ['NaN', null, 'missing_word'],
    [' - ', null, 'missing_word'],
    ['Error', null, 'missing_word'],
    ['unknown', null, 'missing_word'],
    ['   ', null, 'trimmed'],
    ['', null, null],
    ['Milk', 'Milk', null],
    ['--', '--', null],
    ['Unknown Pleasures', 'Unknown Pleasures', null],
    ['IN', 'IN', null],
    ['inf', 'inf', null],
    ['0', '0', null],
    ['كتاب', 'كتاب', null],
    ['👨‍👩‍👧', '👨‍👩‍👧', null],
  ])('%j → %j (%s)', (raw, text, repair) => {
    const cleaned = cleanText(raw)
    expect(cleaned).toBe(text)
    expect(textRepairOf(raw, cleaned)).toBe(repair)
  })
})

describe('makeTextCleaner', () => {
  it('keeps NA among two-letter country codes', () => {
    const clean = makeTextCleaner(['DE', 'NA', 'FR', 'US', 'N/A', ''])
    expect(['NA', 'N/A', 'DE', ' NA '].map(clean)).toEqual(['NA', null, 'DE', 'NA'])
    expect([...clean.keptWords]).toEqual(['NA'])
  })

  it('drops NA among names of countries', () => {
    expect(makeTextCleaner(['Germany', 'NA', 'US', 'France'])('NA')).toBeNull()
  })

  it('drops NA beside a single code, which proves nothing', () => {
    expect(makeTextCleaner(['DE', 'NA'])('NA')).toBeNull()
  })

  it('asks for the same case: na among upper-case codes is no code', () => {
    expect(makeTextCleaner(['DE', 'FR', 'US', 'na'])('na')).toBeNull()
  })

  it('keeps Nan among first names, and drops nan and NaN there', () => {
    const clean = makeTextCleaner(['Sheri', 'Derrick', 'Nan', 'nan', 'NaN'])
    expect(['Nan', 'nan', 'NaN'].map(clean)).toEqual(['Nan', null, null])
  })

  it('keeps NAN among three-letter airport codes', () => {
    expect(makeTextCleaner(['SUV', 'NAN', 'AKL'])('NAN')).toBe('NAN')
  })

  it('never keeps UNKNOWN', () => {
    expect(makeTextCleaner(['Paris', 'Lyon', 'Unknown'])('Unknown')).toBeNull()
  })
})
