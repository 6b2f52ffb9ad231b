import { readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { runInNewContext } from 'node:vm'
import { globSync } from 'tinyglobby'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const SOURCES = ['main/**/*.ts', 'shared/**/*.ts', 'renderer/**/*.{ts,tsx}', '!main/setup/**']

interface Found {
  readonly place: string
  readonly source: string
  readonly flags: string
}

/** The expressions of a file, and whether it makes others from parts. */
function regexesOf(path: string): { readonly literals: readonly Found[]; readonly makesOthers: boolean } {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest)
  const literals: Found[] = []
  let makesOthers = false
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1
      literals.push({
        place: `${relative(root, path)}:${line}`,
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
      })
    }
    makesOthers ||= ts.isNewExpression(node) && node.expression.getText(file) === 'RegExp'
    ts.forEachChild(node, visit)
  }
  visit(file)
  return { literals, makesOthers }
}

const OURS = /(?:main|shared|renderer)\/[\w./-]+\.tsx?/

/** The expressions that a module, or one that it needs, makes from parts when it is loaded. */
async function madeBy(path: string): Promise<Found[]> {
  const made: Found[] = []
  const Original = globalThis.RegExp
  globalThis.RegExp = new Proxy(Original, {
    construct(target, parts: [string | RegExp, string?]) {
      const expression = new target(...parts)
      const place = OURS.exec(new Error('where').stack?.replaceAll(`${root}/`, '') ?? '')?.[0] ?? ''
      made.push({ place, source: expression.source, flags: expression.flags })
      return expression
    },
  })
  try {
    await import(path)
  } finally {
    globalThis.RegExp = Original
  }
  return made
}

const LENGTH = 6_000
const STARTS = ['', '1', '-', '(', 'a']
const REPEATED =
  'a|1|0| |.|,|-|/|"|\'|(|[|{|\\|_|€|ä|\t|\n|@|a |1.|1,|1 |12:|0-|@a|a.| .|()|“”|.csv|a/|/ |--|total|order|x\n'.split(
    '|',
  )
const ENDS = ['', '!', '\u0000', 'a!', '1!']
const inputs = STARTS.flatMap((start) =>
  REPEATED.flatMap((part) => ENDS.map((end) => ({ start, part, end }))),
)
type Input = (typeof inputs)[number]

/** The longest texts that expressions meet which are not for long ones: their callers see to it. */
const LONGEST: Readonly<Record<string, number>> = {
  'main/app/redact.ts': 4_000,
  'main/pipeline/read/sniff/shapes.ts': 120,
  'main/pipeline/read/sniff/units.ts': 120,
  'main/pipeline/silver/orderTotals/words.ts': 120,
  'main/sample/csv.ts': 20,
}

const textOf = ({ start, part, end }: Input, length: number): string =>
  start + part.repeat(Math.ceil(length / part.length)) + end

const TEXTS = inputs.map((input) => textOf(input, LENGTH))

const PATIENCE_MS = 20_000
const SUSPICIOUS_MS = 8
const TIMES = 4
/** Where each place is tried again from each place, a text `TIMES` as long takes `TIMES` squared. */
const MORE_THAN_LINEAR = 9
const SLOW_MS = 60

/** The least of some goes: other threads of the process use the processor too. */
function cpuMs(expression: RegExp, text: string): number {
  const goes = Array.from({ length: 3 }, () => {
    const before = process.cpuUsage()
    expression.lastIndex = 0
    expression.test(text)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return Math.min(...goes)
}

/** Why the expression is not bounded by the length of a text; null where it is. */
function fault({ place, source, flags }: Found): string | null {
  const bound = LONGEST[place.replace(/:\d+$/, '')]
  const length = bound ?? LENGTH
  const texts = bound === undefined ? TEXTS : inputs.map((input) => textOf(input, bound))
  const expression = new RegExp(source, flags.replace('y', ''))
  const slow: number[] = []
  try {
    runInNewContext(
      `for (let at = 0; at < texts.length; at++) {
        const began = now()
        expression.lastIndex = 0
        expression.test(texts[at])
        if (now() - began > most) slow.push(at)
      }`,
      { expression, texts, slow, most: SUSPICIOUS_MS, now: () => performance.now() },
      { timeout: PATIENCE_MS },
    )
  } catch (cause) {
    return (cause as Error).message
  }
  if (bound !== undefined) return null
  for (const at of slow) {
    const input = inputs[at]
    if (!input) continue
    const [one, more] = [length, length * TIMES].map((of) => cpuMs(expression, textOf(input, of)))
    if (more! > SLOW_MS && more! > one! * MORE_THAN_LINEAR)
      return `${JSON.stringify(input)}: ${one} ms, ${TIMES} times as long ${more} ms`
  }
  return null
}

test('no expression takes more than linear time, whatever a text holds', async () => {
  const files = globSync(SOURCES, { cwd: root }).map((path) => join(root, path))
  const regexes = files.map((path) => ({ path, ...regexesOf(path) }))
  const found = regexes.flatMap(({ literals }) => literals)
  for (const { path } of regexes.filter(({ makesOthers }) => makesOthers)) found.push(...(await madeBy(path)))
  expect(found.length).toBeGreaterThan(200)
  const faults = found.flatMap((one) => {
    const why = fault(one)
    return why === null ? [] : [`${one.place} /${one.source}/: ${why}`]
  })
  process.stdout.write(`figure: expressions held against ${inputs.length} hostile texts: ${found.length}\n`)
  expect(faults).toEqual([])
}, 600_000)
