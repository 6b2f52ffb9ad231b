import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { runImport } from '../../../main/pipeline/run'
import type { ImportOptions } from '../../../main/pipeline/run'
import { imported, rowsOf, scratch } from '../../support/project'
import { zipOf } from '../../support/zip'
import { inEnglish } from '../../../shared/phrase'

const SALES = 'order_id,date,product_id,quantity,amount\nA1,2024-01-15,P1,2,20.00\nA2,2024-01-16,P2,1,5.50\n'
const MORE = 'order_id,date,product_id,quantity,amount\nB1,2024-02-15,P1,1,10.00\nB2,2024-02-16,P2,1,5.50\n'

function optionsFor(files: Readonly<Record<string, string | Uint8Array>>): ImportOptions {
  const folder = scratch()
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return {
    files: Object.keys(files).map((name) => join(folder, name)),
    projectPath: join(folder, 'p.sqlite'),
  }
}

describe('archives', () => {
  test('a .csv.gz is read like the file inside, and known again as that', async () => {
    const options = optionsFor({ 'sales.csv.gz': gzipSync(SALES) })
    const { report } = await imported(options)
    expect(report.files).toMatchObject([{ name: 'sales.csv.gz', records: 2, accepted: 2 }])
    const plain = join(options.projectPath, '..', 'sales.csv')
    writeFileSync(plain, SALES)
    const again = await imported({ ...options, files: [plain] })
    expect(again.report.files).toMatchObject([{ name: 'sales.csv', skipped: true }])
  })

  test('each table of a zip is a file; other entries are left alone', async () => {
    const zip = zipOf({
      'jan.csv': SALES,
      '2024/feb.csv': MORE,
      '__MACOSX/._jan.csv': 'x',
      'readme.md': 'hello',
    })
    const { report } = await imported(optionsFor({ 'all.zip': zip }))
    expect(report.files.map(({ name, accepted }) => [name, accepted])).toEqual([
      ['all.zip/2024/feb.csv', 2],
      ['all.zip/jan.csv', 2],
    ])
    expect(report.totals.net_cents).toBe(4100)
  })
})

const refused: readonly (readonly [string, string, string | Uint8Array, RegExp, RegExp])[] = [
  [
    'a damaged gzip',
    'sales.csv.gz',
    gzipSync(SALES.repeat(50)).subarray(0, 60),
    /sales\.csv\.gz cannot be unpacked: it is damaged/,
    /Pack the files again/,
  ],
  [
    'a damaged zip',
    'all.zip',
    zipOf({ 'jan.csv': SALES }).subarray(0, 80),
    /all\.zip cannot be unpacked: it is damaged/,
    /Pack the files again/,
  ],
  [
    'a zip bomb',
    'sales.csv.gz',
    gzipSync(`${SALES}A3,2024-01-17,${'a'.repeat(90_000_000)}`),
    /unpacks to more than 300 times its size/,
    /drop the CSV files themselves/,
  ],
  [
    'a zip bomb in a zip archive',
    'all.zip',
    zipOf({ 'jan.csv': `${SALES}A3,2024-01-17,${'a'.repeat(90_000_000)}` }),
    /all\.zip\/jan\.csv cannot be unpacked: it unpacks to more than 300 times its size/,
    /drop the CSV files themselves/,
  ],
  [
    'a line of millions of commas',
    'sales.csv',
    `${SALES}A3${','.repeat(5_000_000)}\n`,
    /sales\.csv cannot be read\. The record that starts in line 4 has more than 4 million delimiters/,
    /export it again/,
  ],
  [
    'an entry that climbs out of its archive',
    'all.zip',
    zipOf({ 'jan.csv': SALES, '../../shop/feb.csv': MORE }),
    /all\.zip cannot be unpacked: it names a place outside itself \("\.\.\/\.\.\/shop\/feb\.csv"\)/,
    /Pack the files again/,
  ],
  [
    'an entry with a path of its own',
    'all.zip',
    zipOf({ '/etc/sales.csv': SALES }),
    /it names a place outside itself/,
    /Pack the files again/,
  ],
  [
    'an entry with backslashes',
    'all.zip',
    zipOf({ '..\\sales.csv': SALES }),
    /it names a place outside itself/,
    /Pack the files again/,
  ],
  [
    'an entry that is a link',
    'all.zip',
    zipOf({ 'jan.csv': SALES, 'feb.csv': '/etc/passwd' }, { 'feb.csv': { mode: 0o120_777 } }),
    /all\.zip cannot be unpacked: "feb\.csv" in it is a link, not a table/,
    /Pack the files again/,
  ],
  [
    'an entry under a password',
    'all.zip',
    zipOf({ 'jan.csv': SALES }, { 'jan.csv': { flags: 1 } }),
    /all\.zip cannot be unpacked: "jan\.csv" in it is locked with a password/,
    /Pack the files again/,
  ],
  ['a zip without tables', 'all.zip', zipOf({ 'a.txt.exe': 'x' }), /no CSV files/, /Choose the folder/],
  [
    'a workbook in disguise',
    'sales.csv',
    zipOf({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '<x/>' }),
    /is an Excel workbook that was renamed/,
    /save it as CSV/,
  ],
  ['a PDF', 'sales.csv', '%PDF-1.7\n1 0 obj\n', /is a PDF document/, /Export the table as CSV/],
  ['an empty file', 'sales.csv', '', /sales\.csv is empty/, /Export it again/],
  ['blank lines alone', 'sales.csv', '\n\n\n', /has no records/, /Export it again/],
]

describe('files that cannot be used are refused with their name, the reason and a remedy', () => {
  test.each(refused)('%s', async (_what, name, content, message, remedy) => {
    const result = await runImport(optionsFor({ [name]: content }))
    expect(result).toMatchObject({ ok: false, code: 'input_unusable' })
    if (result.ok) return
    expect(inEnglish(result.message)).toMatch(message)
    expect(result.places[0]?.file).toContain(name)
    expect(inEnglish(result.places[0]?.remedy)).toMatch(remedy)
  })
})

test('a file without column names is asked about, with the options that answer', async () => {
  const rows = Array.from(
    { length: 30 },
    (_, i) => `A${i},2024-01-${String((i % 28) + 1).padStart(2, '0')},P${i % 4},2,20.00`,
  )
  const options = optionsFor({ 'transactions.csv': `${rows.join('\n')}\n` })
  const columns = {
    transaction_id: 'column_1',
    transaction_ts: 'column_2',
    product_id: 'column_3',
    quantity: 'column_4',
    total_amount: 'column_5',
  }
  const decision = { file: 'transactions.csv', role: 'transactions', columns } as const
  const asked = await runImport({ ...options, decisions: [decision] })
  expect(asked).toMatchObject({ ok: false, code: 'decision_needed' })
  if (!asked.ok) {
    expect(asked.questions?.[0]).toMatchObject({ id: 'header:transactions.csv:', file: 'transactions.csv' })
    expect(inEnglish(asked.questions?.[0]?.text)).toContain('Line 1 of transactions.csv')
    expect(asked.questions?.[0]?.answers[0]?.option).toContain('"header_line": 0')
  }
  const { report } = await imported({ ...options, decisions: [{ ...decision, header_line: 0 }] })
  expect(report.files[0]).toMatchObject({ records: 30, accepted: 30, header_line: 0 })
})

const HEAD = 'order_id,date,product_id,product_name,quantity,amount'
const repaired: readonly (readonly [
  string,
  string | Uint8Array,
  readonly [number, string, string, string],
])[] = [
  [
    'an unclosed quote',
    `${HEAD}\nA1,2024-01-15,P1,"Tea,2,20.00\nA2,2024-01-16,P2,Jam,1,5.50\n`,
    [2, 'unclosed_quote', 'product_name', 'Tea'],
  ],
  [
    'a stray quote',
    `${HEAD}\nA1,2024-01-15,P1,"5" pipe",2,20.00\nA2,2024-01-16,P2,Jam,1,5.50\n`,
    [2, 'stray_quote', 'product_name', '5" pipe'],
  ],
  [
    'a NUL byte',
    `${HEAD}\nA1,2024-01-15,P1,Tea,2,20.00\nA2,2024-01-16,P2,J\0am,1,5.50\n`,
    [3, 'nul_bytes', 'product_name', 'Jam'],
  ],
  [
    'a broken byte',
    Buffer.concat([
      Buffer.from(`${HEAD}\nA1,2024-01-15,P1,Käse,2,20.00\nA2,2024-01-16,P2,Caf`),
      Buffer.of(0xe9),
      Buffer.from(',1,5.50\n'),
    ]),
    [3, 'broken_bytes', 'product_name', 'Café'],
  ],
]

describe('what reading mended is in the ledger, and stays there', () => {
  test.each(repaired)('%s', async (_what, content, [line, reason, column, value]) => {
    const options = optionsFor({ 'sales.csv': content })
    const { report } = await imported(options)
    expect(report.totals.net_cents).toBe(2550)
    expect(report.files[0]).toMatchObject({ records: 2, accepted: 2, repaired: 1 })
    const warning = report.files[0]?.warnings.find(({ code }) => code === reason)
    expect(warning).toMatchObject({ line, column })
    expect(inEnglish(warning?.message)).toMatch(
      new RegExp(`^In line ${line}: .+ (?:Close|Double|Save|Export) .+\\.$`),
    )
    const ledger = 'select line, kind, reason, column_name, value from silver_ledger'
    const expected = [{ line, kind: 'repaired', reason, column_name: column, value }]
    expect(await rowsOf(options.projectPath, ledger)).toEqual(expected)
    const next = join(options.projectPath, '..', 'next.csv')
    writeFileSync(next, MORE)
    await imported({ ...options, files: [next] })
    expect(await rowsOf(options.projectPath, ledger)).toEqual(expected)
  })
})
