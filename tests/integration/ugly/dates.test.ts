import { expect, test } from 'vitest'
import { csv, refused, understood } from './shop'
import type { UglyCase, UglyFiles, Understood } from './shop'

const files = (...dates: readonly string[]): UglyFiles => ({
  'sales.csv': csv('Receipt;Date;SKU;Qty;Total', ...dates.map((date, i) => `${i + 1};${date};A1;1;1.00`)),
})
const line = (date: string, i: number): string => `${date} · ${i + 1} · A1 · guest · 1 · 1.00`
const read = (
  name: string,
  written: readonly string[],
  dates: readonly string[],
  more: Understood = {},
): UglyCase => understood(name, files(...written), { lines: dates.map(line), ...more })

const ORDERS = ['--date-order dmy', '--date-order mdy']

const CASES: readonly UglyCase[] = [
  refused('03/04/2024 alone is asked', files('03/04/2024', '05/06/2024'), {
    code: 'decision_needed',
    has: ['Date', '03/04/2024', 'day first or month first'],
    answers: ORDERS,
  }),
  understood(
    'the answer: day first',
    files('03/04/2024'),
    { lines: [line('2024-04-03', 0)] },
    { dateOrder: 'dmy' },
  ),
  understood(
    'the answer: month first',
    files('03/04/2024'),
    { lines: [line('2024-03-04', 0)] },
    { dateOrder: 'mdy' },
  ),
  read('one 31st proves the order of all', ['03/04/2024', '31/01/2024'], ['2024-04-03', '2024-01-31']),
  read('one month-first date proves it too', ['03/04/2024', '01/31/2024'], ['2024-03-04', '2024-01-31']),
  understood(
    'the ship date proves the order date',
    { 'sales.csv': csv('Receipt;Order Date;Ship Date;SKU;Qty;Total', '1;11/8/2016;11/18/2016;A1;1;1.00') },
    { lines: [line('2016-11-08', 0)] },
  ),
  understood(
    'mixed orders are told with counts and examples, and never guessed cell by cell',
    files('31/01/2024', '13/02/2024', '02/14/2024'),
    {
      lines: [line('2024-01-31', 0), line('2024-02-13', 1)],
      reasons: { unreadable_date: 1 },
      says: [
        { code: 'mixed_date_formats', column: 'Date', has: ['DD/MM/YYYY: 2', 'MM/DD/YYYY: 1', 'line 4'] },
      ],
    },
  ),
  read(
    'ISO dates and day-first dates side by side',
    ['2024-01-31', '13.02.2024'],
    ['2024-01-31', '2024-02-13'],
    {
      says: [{ code: 'mixed_date_formats', column: 'Date' }],
    },
  ),
  read(
    'two-digit years are near',
    ['31.01.24', '13.02.99', '05.12.10'],
    ['2024-01-31', '1999-02-13', '2010-12-05'],
  ),
  read('compact dates', ['20240131', '20240213'], ['2024-01-31', '2024-02-13']),
  read(
    'compact date and time',
    ['20240131140500', '20240213093000'],
    ['2024-01-31 14:05:00', '2024-02-13 09:30:00'],
  ),
  read('Excel serials', ['45322', '45335'], ['2024-01-31', '2024-02-13'], {
    says: [{ code: 'excel_serials', column: 'Date', has: ['2024-01-31 to 2024-02-13', '1904'] }],
  }),
  read(
    'Excel serials with a time',
    ['45322.5868', '45335.25'],
    ['2024-01-31 14:05:00', '2024-02-13 06:00:00'],
  ),
  read('Unix seconds', ['1706709900', '1707816600'], ['2024-01-31 14:05:00', '2024-02-13 09:30:00']),
  read(
    'Unix milliseconds',
    ['1706709900000', '1707816600123'],
    ['2024-01-31 14:05:00', '2024-02-13 09:30:00'],
  ),
  read(
    'a zone offset is no shift',
    ['2024-01-31T23:30:00+02:00', '2024-02-13T00:15:00Z'],
    ['2024-01-31 23:30:00', '2024-02-13 00:15:00'],
  ),
  read(
    'the hour that a change to summer time skips',
    ['2024-03-31 02:30:00', '2024-03-31 03:30:00'],
    ['2024-03-31 02:30:00', '2024-03-31 03:30:00'],
  ),
  read('English months', ['31 Jan 2024', 'Feb 13, 2024'], ['2024-01-31', '2024-02-13']),
  read('German months', ['31. Januar 2024', '13. März 2024'], ['2024-01-31', '2024-03-13']),
  read('French months', ['31 janvier 2024', '13 févr. 2024'], ['2024-01-31', '2024-02-13']),
  read('Spanish months', ['31 de enero de 2024', '13 feb 2024'], ['2024-01-31', '2024-02-13']),
  read('Italian months', ['31 gennaio 2024', '13 mag 2024'], ['2024-01-31', '2024-05-13']),
  read('Portuguese months', ['31 de janeiro de 2024', '13 fev 2024'], ['2024-01-31', '2024-02-13']),
  read('Dutch months', ['31 januari 2024', '13 mrt 2024'], ['2024-01-31', '2024-03-13']),
  read('Polish months', ['31 stycznia 2024', '13 lutego 2024'], ['2024-01-31', '2024-02-13']),
  read('Czech months', ['31. ledna 2024', '13. února 2024'], ['2024-01-31', '2024-02-13']),
  read('Swedish months', ['31 januari 2024', '13 maj 2024'], ['2024-01-31', '2024-05-13']),
  read('Danish months', ['31. januar 2024', '13. marts 2024'], ['2024-01-31', '2024-03-13']),
  read('Finnish months', ['31. tammikuuta 2024', '13. helmikuuta 2024'], ['2024-01-31', '2024-02-13']),
  read('Hungarian months', ['2024. január 31.', '2024. február 13.'], ['2024-01-31', '2024-02-13']),
  read('Romanian months', ['31 ianuarie 2024', '13 februarie 2024'], ['2024-01-31', '2024-02-13']),
  read('Turkish months', ['31 Ocak 2024', '13 Şubat 2024'], ['2024-01-31', '2024-02-13']),
  read('Russian months', ['31 января 2024', '13 февраля 2024 г.'], ['2024-01-31', '2024-02-13']),
  read('Greek months', ['31 Ιανουαρίου 2024', '13 Φεβρουαρίου 2024'], ['2024-01-31', '2024-02-13']),
  read('a date in the year 2110 is told', ['31.01.2024', '05.12.2110'], ['2024-01-31', '2110-12-05'], {
    says: [{ code: 'dates_in_future', column: 'Date', line: 3, has: ['05.12.2110', 'line 3', '2110-12-05'] }],
  }),
  read('a date before 1970 is told', ['31.01.2024', '31.12.1899'], ['2024-01-31'], {
    lines: [line('2024-01-31', 0)],
    reasons: { unreadable_date: 1 },
    says: [{ code: 'dates_before_1970', column: 'Date', line: 3 }],
  }),
  understood(
    'a date and a time in two columns',
    {
      'sales.csv': csv(
        'Receipt;Date;Time;SKU;Qty;Total',
        '1;31.01.2024;14:05;A1;1;1.00',
        '2;13.02.2024;09:30:10;A1;1;1.00',
      ),
    },
    { lines: [line('2024-01-31 14:05:00', 0), line('2024-02-13 09:30:10', 1)] },
  ),
  understood(
    'a time column beside dates at midnight',
    { 'kasse.csv': csv('Bon;Datum;Uhrzeit;SKU;Menge;Betrag', '1;31.01.2024 00:00:00;14:05;A1;1;1,00') },
    { lines: [line('2024-01-31 14:05:00', 0)] },
  ),
  understood('an impossible date is set aside with its line', files('31.01.2024', '31.02.2024', ''), {
    lines: [line('2024-01-31', 0)],
    reasons: { unreadable_date: 1, missing_date: 1 },
  }),
  refused('a file in which no date can be read', files('soon', 'later'), {
    code: 'input_unusable',
    has: ['sales.csv'],
  }),
]

test.each(CASES)('$name', async ({ prove }) => {
  await expect(prove()).resolves.toBe('as expected')
})
