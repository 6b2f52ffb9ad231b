import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import i18next from 'i18next'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { phrases } from '../../../renderer/i18n/de/phrases'
import { say } from '../../../renderer/i18n/say'
import { inEnglish, listed, phrase, verbatim } from '../../../shared/phrase'

const root = resolve(import.meta.dirname, '../../..')

interface Source {
  readonly name: string
  readonly node: ts.SourceFile
}

/** The command line speaks English; the window never hears it. */
const isHeard = (name: string): boolean => name.endsWith('.ts') && !name.startsWith('main/cli/')

const sources: readonly Source[] = ['main', 'shared', 'renderer'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter(isHeard)
    .map((name) => ({
      name,
      node: ts.createSourceFile(name, readFileSync(join(root, name), 'utf8'), ts.ScriptTarget.Latest, true),
    })),
)

function each(visit: (node: ts.Node, source: Source) => void): void {
  for (const source of sources) {
    const walk = (node: ts.Node): void => {
      visit(node, source)
      ts.forEachChild(node, walk)
    }
    walk(source.node)
  }
}

/** The English words of a tagged template, as `phrase` makes them. */
const wordsOf = (template: ts.TemplateLiteral): string =>
  ts.isNoSubstitutionTemplateLiteral(template)
    ? template.text
    : template.templateSpans.reduce(
        (words, { literal }, at) => `${words}{${at}}${literal.text}`,
        template.head.text,
      )

const said = new Set<string>()
each((node, { node: source }) => {
  if (ts.isTaggedTemplateExpression(node) && node.tag.getText(source) === 'phrase')
    said.add(wordsOf(node.template))
})

const placesIn = (words: string): string =>
  [...words.matchAll(/\{\d+\}/g)]
    .map(([place]) => place)
    .toSorted()
    .join()

describe('every phrase of main and the engine', () => {
  test('has its German, and no German is left over', () => {
    expect(said.size).toBeGreaterThan(400)
    expect([...said].filter((words) => (phrases[words] ?? '').trim() === '')).toEqual([])
    expect(Object.keys(phrases).filter((words) => !said.has(words))).toEqual([])
  })

  test('has the same values in both languages', () => {
    expect(Object.entries(phrases).filter(([words, german]) => placesIn(words) !== placesIn(german))).toEqual(
      [],
    )
  })

  test('has no exclamation marks, and in German no straight quotes', () => {
    expect(Object.entries(phrases).filter((texts) => texts.join('').includes('!'))).toEqual([])
    expect(Object.values(phrases).filter((german) => german.includes('"'))).toEqual([])
  })

  test('is a phrase: nothing written in the code goes round the catalogue', () => {
    const round: string[] = []
    each((node, { name, node: source }) => {
      if (!ts.isCallExpression(node) || node.expression.getText(source) !== 'verbatim') return
      const [text] = node.arguments
      if (text && /\p{L}/u.test(ts.isStringLiteralLike(text) ? text.text : ''))
        round.push(`${name} ${text.getText(source)}`)
      if (text && ts.isTemplateExpression(text)) round.push(`${name} ${text.getText(source)}`)
    })
    expect(round).toEqual([])
  })
})

/** The phrase in German. */
async function german(words: ReturnType<typeof phrase>): Promise<string> {
  await i18next.init({ lng: 'de', resources: {} })
  return say(words)
}

describe('a phrase in German', () => {
  test('has its values where they belong, phrases in phrases, fields and roles by their names', async () => {
    expect(await german(phrase`${'a.csv'} is ${phrase`a PDF document`}.`)).toBe('a.csv ist ein PDF-Dokument.')
    expect(await german(phrase`Its date comes from ${'x'} by ${'y'}.`)).toBe('Its date comes from x by y.')
    expect(await german(phrase`Its date comes from "${'kalender'}" by "${'tag'}".`)).toBe(
      'Ihr Datum kommt über „tag“ aus „kalender“.',
    )
    const missing = listed([phrase`${{ field: 'transaction_ts' }}`, phrase`${{ field: 'quantity' }}`])
    const role = { role: 'transactions' } as const
    expect(await german(phrase`${'a.csv'} cannot be read as ${role}: no column for ${missing}.`)).toBe(
      'a.csv lässt sich nicht als „Verkäufe“ lesen: keine Spalte für Verkaufsdatum, Menge.',
    )
    expect(inEnglish(phrase`${'a.csv'} cannot be read as ${role}: no column for ${missing}.`)).toBe(
      'a.csv cannot be read as transactions: no column for transaction date, quantity.',
    )
  })

  test('writes numbers as German does', async () => {
    const most = phrase`A workbook holds at most ${{ number: 200_000 }} lines. Save them as CSV, or filter them first.`
    expect(await german(most)).toContain('200.000 Zeilen')
    expect(inEnglish(most)).toContain('200,000 lines')
    expect(await german(phrase`${{ number: 2.04, digits: 1 }} GB`)).toBe('2,0 GB')
  })

  test('shuts in what turns the direction of a value', async () => {
    expect(await german(phrase`${'x\u202Ey'} is empty.`)).toBe('\u2068x\u202Ey\u2069 ist leer.')
  })
})

describe('a sentence that a project keeps in English', () => {
  test.each([
    ['The date cannot be read.', 'Das Datum ist nicht lesbar.'],
    ['The row has no customer_id.', 'Die Zeile hat kein customer_id.'],
    ['The rating is outside 1 to 5.', 'Die Bewertung liegt außerhalb von 1 bis 5.'],
    ['It was read as "Käse {0} $& (a.b)".', 'Es wurde als „Käse {0} $& (a.b)“ gelesen.'],
    [
      'Line 5 was set aside. The line adds up others; it is no record of its own.',
      'Zeile 5 wurde aussortiert. Die Zeile summiert andere; sie ist kein eigener Datensatz.',
    ],
    [
      '"a" was looked up in b.csv: 2 of 3 lines were found; 1 keys are unknown there (for example 2). The wrong file was probably dropped.',
      '„a“ wurde in b.csv nachgeschlagen: 2 von 3 Zeilen wurden gefunden; 1 Schlüssel sind dort unbekannt (zum Beispiel 2). Wahrscheinlich wurde die falsche Datei gewählt.',
    ],
    ['Somebody else wrote this, once.', 'Somebody else wrote this, once.'],
  ])('%s', async (kept, expected) => {
    expect(await german(verbatim(kept))).toBe(expected)
  })

  test('is known again whatever stands in it, for each sentence of the ledger and of the remarks', async () => {
    const lost: string[] = []
    for (const words of Object.keys(phrases)) {
      const own = words.replace(/\{\d+\}|\P{L}/gu, '')
      if (!/^[A-Z"].*\.$/s.test(words) || own.length < 8) continue
      const values = Array.from({ length: 6 }, (_, at) => `value ${at}`)
      const live = await german({ words, values })
      const again = await german(verbatim(inEnglish({ words, values })))
      if (again !== live) lost.push(words)
    }
    expect(lost).toEqual([])
  })

  test.each(['Line ', '"', 'The column "a" of ', '1 times ', 'It was read as '])(
    'is left as it is in one pass, however often a stranger repeats its words: %s',
    async (start) => {
      const hostile = `${start}${' of  is  was  and  in  lines " '.repeat(5_000)}\u0001`
      expect(await german(verbatim(hostile))).toBe(hostile)
    },
  )
})
