import { expect, test } from 'vitest'
import { currencyOfHeader } from '../../../main/pipeline/silver/clean'
import { minorDigitsOf, timesToMinorUnits } from '../../../shared/money'

test.each([
  ['Amount (GBP)', 'GBP'],
  ['Betrag EUR', 'EUR'],
  ['Preis in €', 'EUR'],
  ['Total_USD', 'USD'],
  ['UnitPriceUSD', 'USD'],
  ['unit price usd', 'USD'],
  ['Price ($)', 'USD'],
  ['Sales, euros', 'EUR'],
  ['Kwota zł', 'PLN'],
  ['Amount[KWD]', 'KWD'],
  ['£ value', 'GBP'],
  ['Total', null],
  ['ALL SALES', null],
  ['TRY AMOUNT', null],
  ['Europe sales', null],
  ['Amount USD or EUR', null],
  ['Price (¥)', null],
  ['', null],
])('the currency in the header %j is %j', (header, code) => {
  expect(currencyOfHeader(header)).toBe(code)
})

test.each([
  ['USD', 2, 350],
  ['JPY', 0, 4],
  ['KWD', 3, 3500],
])('%s has %i minor digits: 1 × 3.5 is %i', (currency, digits, minor) => {
  expect(minorDigitsOf(currency)).toBe(digits)
  expect(timesToMinorUnits(1, 3.5, minorDigitsOf(currency))).toBe(minor)
})
