import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ImportSession, runImport } from '../../../main/pipeline/run'
import type { ImportOptions } from '../../../main/pipeline/run'
import { inEnglish } from '../../../shared/phrase'
import { mappingFileSchema } from '../../../shared/mapping'
import type { FileMapping } from '../../../shared/mapping'
import { contentsOf, folderWith, imported, rowsOf, scratch } from '../../support/project'

const SALES = [
  'Bon;Datum;Artikel;Menge;Preis;Betrag',
  'B1;13.02.2024;Lampe;2;10,00;20,00',
  'B2;04.02.2024;Radio;1;1.050,00;1.050,00',
  'B3;99.02.2024;Radio;1;50,00;50,00',
  'B4;05.02.2024;Stuhl;;25,00;',
].join('\n')

const AMBIGUOUS = [
  'order_id,date,product,quantity,price',
  'A1,01/02/2024,Lamp,1,10.00',
  'A2,03/02/2024,Radio,2,50.00',
].join('\n')

const open = async (options: Omit<ImportOptions, 'projectPath'>, project = join(scratch(), 'p.sqlite')) => ({
  session: await ImportSession.open({ ...options, projectPath: project }, true),
  project,
})

test('the plan tells role, columns, what is used and what is set aside', async () => {
  const folder = folderWith({ 'kasse.csv': SALES })
  const { session } = await open({ files: [folder] })
  const plan = await session.plan()
  const [file] = plan.files
  expect(file).toMatchObject({
    id: 'kasse.csv',
    state: 'new',
    role: 'transactions',
    delimiter: ';',
    headerLine: 1,
    records: 4,
    used: 2,
    setAside: 2,
    dateOrder: 'dmy',
  })
  expect(file?.columns.map(({ header, field }) => [header, field])).toEqual([
    ['Bon', 'transaction_id'],
    ['Datum', 'transaction_ts'],
    ['Artikel', 'product_id'],
    ['Menge', 'quantity'],
    ['Preis', 'unit_price'],
    ['Betrag', 'total_amount'],
  ])
  const date = file?.columns[1]
  expect(date).toMatchObject({ kind: 'date', filled: 4, unreadable: 1, firstUnreadableLine: 4 })
  expect(file?.columns[4]).toMatchObject({
    kind: 'number',
    decimal: 'comma',
    examples: ['10,00', '1.050,00', '50,00', '25,00'],
  })
  expect(plan).toMatchObject({ blockedBy: null, questions: [], used: 2, setAside: 2 })
})

test('the preview is what the import writes: cleaned values, amounts and reasons', async () => {
  const folder = folderWith({ 'kasse.csv': SALES })
  const { session, project } = await open({ files: [folder] })
  const preview = await session.preview('kasse.csv', { offset: 0, limit: 100 })
  const at = (field: string) => preview.fields.findIndex((shown) => shown.field === field)
  expect(preview.total).toBe(4)
  expect(preview.rows.map(({ line, fate, reason, column }) => [line, fate, reason, column])).toEqual([
    [2, 'used', null, null],
    [3, 'used', null, null],
    [4, 'rejected', 'unreadable_date', 'Datum'],
    [5, 'rejected', 'missing_quantity', 'Menge'],
  ])
  expect(preview.rows[1]).toMatchObject({
    raw: ['B2', '04.02.2024', 'Radio', '1', '1.050,00', '1.050,00'],
    amounts: { grossCents: 105_000, discountCents: 0, netCents: 105_000 },
  })
  expect(preview.rows.map(({ clean }) => clean[at('transaction_ts')])).toEqual([
    '2024-02-13',
    '2024-02-04',
    null,
    '2024-02-05',
  ])
  expect(preview.rows[1]?.clean[at('unit_price')]).toBe('1050')
  await session.run()
  const written = await rowsOf(
    project,
    'select line, gross_cents, discount_cents, net_cents from silver_sales order by line',
  )
  expect(written).toEqual(
    preview.rows.flatMap(({ line, amounts }) =>
      amounts
        ? [
            {
              line,
              gross_cents: amounts.grossCents,
              discount_cents: amounts.discountCents,
              net_cents: amounts.netCents,
            },
          ]
        : [],
    ),
  )
})

test('a preview is a page of the records', async () => {
  const folder = folderWith({ 'kasse.csv': SALES })
  const { session } = await open({ files: [folder] })
  const page = await session.preview('kasse.csv', { offset: 2, limit: 1 })
  expect(page.rows.map(({ line }) => line)).toEqual([4])
  expect((await session.preview('kasse.csv', { offset: 90, limit: 10 })).rows).toEqual([])
})

test('a question has the decision that answers it; with it nothing is open any more', async () => {
  const folder = folderWith({ 'orders.csv': AMBIGUOUS })
  const { session } = await open({ files: [folder] })
  const before = await session.plan()
  expect(before.questions).toHaveLength(1)
  expect(before.blockedBy).toMatchObject({ file: 'orders.csv' })
  const decisions = before.questions[0]?.answers[1]?.decisions ?? []
  expect(decisions).toEqual([{ file: 'orders.csv', date_order: 'mdy' }])
  await session.adjust(decisions)
  const after = await session.plan()
  expect(after).toMatchObject({ questions: [], blockedBy: null, used: 2 })
  const preview = await session.preview('orders.csv', { offset: 0, limit: 2 })
  const at = preview.fields.findIndex(({ field }) => field === 'transaction_ts')
  expect(preview.rows.map(({ clean }) => clean[at])).toEqual(['2024-01-02', '2024-03-02'])
})

const TWO = {
  'a shop.csv': [
    'id,day,item,pieces,unit,extra',
    '1,2024-01-05,Lamp,2,10.00,x',
    '2,2024-01-06,Radio,1,50.00,y',
  ].join('\n'),
  'b customers.csv': ['customer_id,name,country', 'C1,Ann,DE', 'C2,Bo,FR'].join('\n'),
  'c shop.csv': ['order_id;date;product;quantity;price', 'X1;2024-02-01;Lamp;1;10.00'].join('\n'),
}

const DECISIONS: FileMapping[] = [
  { file: 'a shop.csv', role: 'transactions', columns: { product_name: 'extra', quantity: 'pieces' } },
  { file: 'b customers.csv', role: 'ignore' },
  { file: 'c shop.csv', role: 'transactions', delimiter: ';', encoding: 'windows-1252' },
]

test('changed step by step gives the same project as decided from the start', async () => {
  const folder = folderWith(TWO)
  const { session, project } = await open({ files: [folder] })
  await session.plan()
  await session.adjust([{ file: 'a shop.csv', role: 'products' }])
  await session.adjust([{ file: 'c shop.csv', delimiter: ',' }])
  await session.adjust(DECISIONS.slice(0, 1))
  await session.adjust(DECISIONS)
  await session.run()
  const fresh = join(scratch(), 'fresh.sqlite')
  await imported({ files: [folder], projectPath: fresh, decisions: DECISIONS })
  expect(await contentsOf(project)).toEqual(await contentsOf(fresh))
  const bronze = 'select * from bronze_transactions'
  expect(await rowsOf(project, bronze)).toEqual(await rowsOf(fresh, bronze))
  const files =
    'select name, role, seq, encoding, delimiter, mapping, records, accepted from bronze_files order by seq'
  expect(await rowsOf(project, files)).toEqual(await rowsOf(fresh, files))
})

test('the written mapping gives the same project again, without a question', async () => {
  const folder = folderWith({ ...TWO, 'orders.csv': AMBIGUOUS, 'kasse.csv': SALES })
  const { session, project } = await open({ files: [folder] })
  const asked = await session.plan()
  const answers = asked.questions.flatMap(({ answers: [first] }) => first?.decisions ?? [])
  await session.adjust([...DECISIONS, ...answers])
  const mapping = mappingFileSchema.parse(await session.mapping())
  await session.run()
  const again = join(scratch(), 'again.sqlite')
  await imported({ files: [folder], projectPath: again, decisions: mapping.files })
  expect(await contentsOf(again)).toEqual(await contentsOf(project))
  expect(mapping.files.map(({ file }) => file)).toHaveLength(5)
})

test('files added to an open plan, and one taken out again', async () => {
  const folder = folderWith({ 'jan.csv': AMBIGUOUS.replaceAll('/02/', '/13/') })
  const more = folderWith({
    'jan.csv': TWO['c shop.csv'],
    'feb.csv': TWO['c shop.csv'] + '\nX2;2024-02-02;Lamp;1;10.00',
  })
  const { session } = await open({ files: [folder] })
  await session.plan()
  await session.add([more])
  const plan = await session.plan()
  expect(plan.files).toHaveLength(3)
  expect(new Set(plan.files.map(({ id }) => id)).size).toBe(3)
  expect(plan.used).toBe(2 + 1 + 1)
  await session.adjust([], ['feb.csv'])
  const ids = async (): Promise<string[]> => (await session.plan()).files.map(({ id }) => id)
  expect(await ids()).not.toContain('feb.csv')
  await session.adjust([], [])
  expect(await ids()).toContain('feb.csv')
  await session.adjust([], ['feb.csv'])
  await session.add([join(more, 'feb.csv')])
  expect(await ids()).toContain('feb.csv')
  expect((await session.plan()).files).toHaveLength(3)
})

test('all files taken out: nothing is left to import, and they come back', async () => {
  const { session } = await open({ files: [folderWith({ 'c shop.csv': TWO['c shop.csv'] })] })
  await session.adjust([], ['c shop.csv'])
  expect(await session.plan()).toMatchObject({ files: [], used: 0, blockedBy: { file: null } })
  await session.adjust([], [])
  expect(await session.plan()).toMatchObject({ used: 1, blockedBy: null })
})

test('a lookup put together, changed and turned off: the preview shows what it brings', async () => {
  const folder = folderWith({
    'sales.csv': ['id;date;sku;pieces;price', '1;2024-02-01;10;1;10.00', '2;2024-02-02;11;2;20.00'].join(
      '\n',
    ),
    'things.csv': ['code,label,colour', '10,Lamp,red', '12,Chair,blue'].join('\n'),
  })
  const { session } = await open({ files: [folder] })
  const ranges = async (columns: Record<string, string>): Promise<(string | null | undefined)[]> => {
    await session.adjust([
      { file: 'things.csv', role: 'lookup' },
      { file: 'sales.csv', joins: [{ column: 'sku', file: 'things.csv', key: 'code', columns }] },
    ])
    const { fields, rows } = await session.preview('sales.csv', { offset: 0, limit: 10 })
    const at = fields.findIndex(({ field }) => field === 'category')
    return rows.map(({ clean }) => clean[at])
  }
  expect(await ranges({ category: 'colour' })).toEqual(['red', null])
  const planned = await session.plan()
  expect(planned.lookupFiles).toContainEqual({ name: 'things.csv', headers: ['code', 'label', 'colour'] })
  expect(planned.files.find(({ id }) => id === 'sales.csv')).toMatchObject({
    lookups: [{ column: 'sku', file: 'things.csv', key: 'code', columns: { category: 'colour' } }],
    joins: [{ matchRate: 0.5, matchedLines: 1, lines: 2, unknown: ['11'], fields: ['category'] }],
  })
  expect(await ranges({ category: 'label' })).toEqual(['Lamp', null])
  expect(await ranges({})).toEqual([undefined, undefined])
})

test("next month's file, the same file again and a corrected one, each said in the plan", async () => {
  const folder = folderWith({ 'january.csv': TWO['c shop.csv'] })
  const project = join(scratch(), 'p.sqlite')
  await imported({ files: [folder], projectPath: project })
  const next = folderWith({
    'january.csv': TWO['c shop.csv'].replace('10.00', '12.00'),
    'same.csv': TWO['c shop.csv'],
    'february.csv': TWO['c shop.csv'].replace('X1;2024-02-01', 'X9;2024-02-09'),
  })
  const { session } = await open({ files: [next] }, project)
  const plan = await session.plan()
  expect(plan.files.map(({ id, state }) => [id, state])).toEqual([
    ['february.csv', 'new'],
    ['january.csv', 'replaces'],
    ['same.csv', 'known'],
  ])
  expect(plan.questions.map(({ file }) => file)).toEqual(['january.csv'])
  const [replace, keep] = plan.questions[0]?.answers ?? []
  await session.adjust(keep?.decisions ?? [])
  const kept = await session.plan()
  expect(kept.files.map(({ name, state }) => [name, state])).toContainEqual(['january (2).csv', 'new'])
  await session.adjust(replace?.decisions ?? [])
  const { report } = await session.run()
  expect(report.totals).toMatchObject({ lines: 2, net_cents: 1_200 + 1_000 })
})

test('what stands in the way is said with its file; nothing is written', async () => {
  const folder = folderWith({
    'customers.csv': TWO['b customers.csv'],
    'notes.csv': 'remark,author\nhello,me\n',
  })
  const { session, project } = await open({ files: [folder] })
  const plan = await session.plan()
  expect(inEnglish(plan.blockedBy?.message)).toBe('None of the files holds sales.')
  expect(plan.files.map(({ id, state }) => [id, state])).toEqual([
    ['customers.csv', 'new'],
    ['notes.csv', 'left_out'],
  ])
  const notes = await session.preview('notes.csv', { offset: 0, limit: 10 })
  expect(notes.rows).toMatchObject([{ line: 2, raw: ['hello', 'me'], fate: 'kept' }])
  await expect(session.run()).rejects.toMatchObject({ failure: { code: 'input_unusable' } })
  expect(existsSync(project)).toBe(false)
})

test('cancelled while reading or adjusting: the project stays, and so does the plan before', async () => {
  const folder = folderWith({ 'c shop.csv': TWO['c shop.csv'] })
  const project = join(scratch(), 'p.sqlite')
  await imported({ files: [folder], projectPath: project })
  const before = readFileSync(project)
  const big = [
    'order_id,date,product,quantity,price',
    ...Array.from({ length: 60_000 }, (_, i) => `T${i},2024-03-01,Lamp,1,10.00`),
  ].join('\n')
  writeFileSync(join(folder, 'big.csv'), big)
  let isCancelled = false
  const { session } = await open({ files: [folder], isCancelled: () => isCancelled }, project)
  const plan = await session.plan()
  isCancelled = true
  await expect(session.adjust([{ file: 'big.csv', delimiter: ';' }])).rejects.toMatchObject({
    failure: { code: 'cancelled' },
  })
  isCancelled = false
  expect(await session.plan()).toEqual(plan)
  expect(readFileSync(project).equals(before)).toBe(true)
})

test('one call over the same session refuses what a person has to decide', async () => {
  const folder = folderWith({ 'orders.csv': AMBIGUOUS })
  const asked = await runImport({ files: [folder], projectPath: join(scratch(), 'p.sqlite') })
  expect(asked).toMatchObject({ ok: false, code: 'decision_needed', questions: [{ file: 'orders.csv' }] })
})
