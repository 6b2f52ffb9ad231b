import { readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { runInNewContext } from 'node:vm'
import { globSync } from 'tinyglobby'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const SOURCES = [
  'main/pipeline/**/*.ts',
  'main/store/*.ts',
  'main/cube/**/*.ts',
  'main/app/*.ts',
  'shared/*.ts',
]

interface Found {
  readonly place: string
  readonly source: string
  readonly flags: string
}

function regexesOf(path: string): readonly Found[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest)
  const found: Found[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1
      found.push({
        place: `${relative(root, path)}:${line}`,
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
      })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

const LENGTH = 2_000
const REPEATED = [
  'a',
  '1',
  ' ',
  '.',
  ',',
  '-',
  '/',
  '"',
  "'",
  'a ',
  '1.',
  '1,',
  '12:',
  'ä',
  '\t',
  '(',
  '[',
  '\\',
  '€',
  '0-',
  '@a',
  '\n',
]
const ENDS = ['', '!', '\u0000', 'a!', '1!']

/** A bounded expression is done with each of these in milliseconds; one that backtracks by powers is not in hours. */
const PATIENCE_MS = 20_000

test('no expression that reads files backtracks without bound', () => {
  const found = globSync(SOURCES, { cwd: root }).flatMap((path) => regexesOf(join(root, path)))
  expect(found.length).toBeGreaterThan(50)
  const inputs = REPEATED.flatMap((part) =>
    ENDS.map((end) => part.repeat(Math.ceil(LENGTH / part.length)) + end),
  )
  const slow: string[] = []
  for (const { place, source, flags } of found) {
    const expression = new RegExp(source, flags.replace('y', ''))
    try {
      runInNewContext(
        'for (const text of inputs) { expression.lastIndex = 0; expression.test(text) }',
        { expression, inputs },
        { timeout: PATIENCE_MS },
      )
    } catch (cause) {
      slow.push(`${place} /${source}/: ${(cause as Error).message}`)
    }
  }
  process.stdout.write(`figure: expressions held against ${inputs.length} hostile texts: ${found.length}\n`)
  expect(slow).toEqual([])
}, 600_000)
