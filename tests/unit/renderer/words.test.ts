import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { de } from '../../../renderer/i18n/de'
import { en } from '../../../renderer/i18n/en'
import { formatLocaleOf, languageOf } from '../../../renderer/i18n/locale'

type Texts = Readonly<Record<string, string>>

function flatten(value: unknown, path = ''): Texts {
  if (typeof value === 'string') return { [path]: value }
  return Object.assign(
    {},
    ...Object.entries(value as object).map(([key, part]) => flatten(part, `${path}/${key}`)),
  )
}

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name ?? '').toSorted()

const [english, german] = [flatten(en), flatten(de)]

describe('the catalogues', () => {
  test('have the same keys', () => {
    expect(Object.keys(german).toSorted()).toEqual(Object.keys(english).toSorted())
  })

  test('have the same placeholders in each text, and no text is empty', () => {
    const differs = Object.entries(english).filter(
      ([key, text]) =>
        german[key]?.trim() === '' || placeholders(german[key] ?? '').join() !== placeholders(text).join(),
    )
    expect(differs).toEqual([])
  })

  test('have no exclamation marks and, in German, no straight quotes', () => {
    expect(
      [...Object.values(english), ...Object.values(german)].filter((text) => text.includes('!')),
    ).toEqual([])
    expect(Object.values(german).filter((text) => text.includes('"'))).toEqual([])
  })
})

const renderer = resolve(import.meta.dirname, '../../../renderer')
const SHOWN_ATTRIBUTES = new Set([
  'label',
  'title',
  'placeholder',
  'aria-label',
  'alt',
  'description',
  'unit',
  'text',
])
/** Signs and the names of single keys. */
const SIGNS_ALONE = /^\P{L}*\p{L}?\P{L}*$/u

/** Words that a component shows without the catalogue: text between tags, and texts of attributes that are read. */
function strayWords(file: string): readonly string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  )
  const found: string[] = []
  const note = (node: ts.Node, text: string): void => {
    if (!SIGNS_ALONE.test(text))
      found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${text.trim()}`)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) note(node, node.text)
    if (
      ts.isJsxExpression(node) &&
      node.expression &&
      ts.isStringLiteralLike(node.expression) &&
      !ts.isJsxAttribute(node.parent)
    )
      note(node, node.expression.text)
    if (ts.isJsxAttribute(node) && SHOWN_ATTRIBUTES.has(node.name.getText(source))) {
      const { initializer } = node
      if (initializer && ts.isStringLiteral(initializer)) note(node, initializer.text)
      if (
        initializer &&
        ts.isJsxExpression(initializer) &&
        initializer.expression &&
        ts.isStringLiteralLike(initializer.expression)
      )
        note(node, initializer.expression.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

describe('no word stands outside the catalogue', () => {
  test('in any component', { timeout: 120_000 }, () => {
    const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.tsx'),
    )
    expect(files.length).toBeGreaterThan(80)
    expect(files.flatMap((name) => strayWords(join(renderer, name)))).toEqual([])
  })
})

describe('the language', () => {
  const german = { locale: 'de', region: 'de-AT' }
  const indian = { locale: 'en-GB', region: 'en-IN' }
  const french = { locale: 'fr', region: 'fr-FR' }

  test('is the chosen one, else that of the system, else English', () => {
    expect(languageOf('system', german)).toBe('de')
    expect(languageOf('system', french)).toBe('en')
    expect(languageOf('en', german)).toBe('en')
  })

  test('brings the formats of the region, unless it is not spoken there', () => {
    const of = (
      language: 'system' | 'en' | 'de',
      system: typeof german,
      locale: 'system' | 'ja-JP' = 'system',
    ) => formatLocaleOf({ language, locale }, system)
    expect(of('system', indian)).toBe('en-IN')
    expect(of('en', indian)).toBe('en-IN')
    expect(of('de', indian)).toBe('de-DE')
    expect(of('de', german)).toBe('de-AT')
    expect(of('system', french)).toBe('fr-FR')
    expect(of('de', german, 'ja-JP')).toBe('ja-JP')
  })
})
