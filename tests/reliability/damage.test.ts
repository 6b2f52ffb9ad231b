import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runImport } from '../../main/pipeline/run'
import { openProject } from '../../main/store'
import { figure, isSoak, randomFrom, seed } from './figures'
import { makeProject, writeSales } from './shop'
import { inEnglish } from '../../shared/phrase'

let folder: string
let made: Buffer
let more: string
let path: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'retail-lens-damage-'))
  made = readFileSync(await makeProject(folder))
  more = writeSales(folder, 'second.csv', 1200, 1210)
  path = join(folder, 'damaged.retail-lens')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const KINDS = ['bit', 'byte', 'zeros', 'noise', 'cut', 'longer', 'swap'] as const

/** One random damage; null where it happens to change nothing. */
function damage(random: () => number): { readonly kind: string; readonly bytes: Buffer } | null {
  const below = (count: number): number => Math.floor(random() * count)
  const kind = KINDS[below(KINDS.length)] ?? 'bit'
  let bytes = Buffer.from(made)
  const at = below(bytes.length)
  const length = 1 + below(20_000)
  if (kind === 'bit') bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8))
  else if (kind === 'byte') bytes[at] = below(256)
  else if (kind === 'zeros') bytes.fill(0, at, Math.min(at + length, bytes.length))
  else if (kind === 'noise')
    for (let i = at; i < Math.min(at + length, bytes.length); i++) bytes[i] = below(256)
  else if (kind === 'cut') bytes = bytes.subarray(0, at)
  else if (kind === 'longer') bytes = Buffer.concat([bytes, Buffer.alloc(length, below(256))])
  else {
    const [from, to] = [below(bytes.length / 8192) * 8192, below(bytes.length / 8192) * 8192]
    made.copy(bytes, to, from, from + 8192)
  }
  return bytes.equals(made) ? null : { kind, bytes }
}

const REFUSED = { code: 'project_unusable', hasRemedy: true, isUntouched: true }

/** What comes of opening the damaged bytes. */
async function opening(bytes: Buffer) {
  writeFileSync(path, bytes)
  const opened = await openProject(path)
  if (opened.ok) await opened.value.close()
  return {
    code: opened.ok ? 'opened' : opened.code,
    hasRemedy: !opened.ok && inEnglish(opened.places[0]?.remedy ?? '') !== '',
    isUntouched: readFileSync(path).equals(bytes),
  }
}

const DAMAGES = isSoak ? 10_000 : 1_000

test('a damaged project is never taken for a sound one, never crashes the reader and is never written to', async () => {
  const random = randomFrom(seed)
  const counts: Record<string, number> = {}
  for (let done = 0; done < DAMAGES;) {
    const damaged = damage(random)
    if (damaged === null) continue
    const what = `${damaged.kind}, ${done} from seed ${seed}`
    expect(await opening(damaged.bytes), what).toEqual(REFUSED)
    counts[damaged.kind] = (counts[damaged.kind] ?? 0) + 1
    done++
  }
  figure('random damages, each refused with a message, file untouched', DAMAGES)
  figure('  of these', JSON.stringify(counts))
})

test('each bit of the header and of the page of the seal counts', async () => {
  let flips = 0
  for (let at = 0; at < 100; at++)
    for (let bit = isSoak ? 0 : at % 4; bit < 8; bit += isSoak ? 1 : 4) {
      const bytes = Buffer.from(made)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
      expect(await opening(bytes), `byte ${at} bit ${bit}`).toEqual(REFUSED)
      flips++
    }
  figure('single bits of the header turned, each noticed', flips)
})

test('nothing is imported into a damaged project', async () => {
  const random = randomFrom(seed + 1)
  for (let done = 0; done < 20;) {
    const damaged = damage(random)
    if (damaged === null) continue
    done++
    writeFileSync(path, damaged.bytes)
    expect(await runImport({ files: [more], projectPath: path })).toMatchObject({
      ok: false,
      code: 'project_unusable',
    })
    expect(readFileSync(path).equals(damaged.bytes)).toBe(true)
  }
})

test('what was in the damaged project is named as far as it can be read', async () => {
  const bytes = Buffer.from(made)
  bytes.fill(0, bytes.length - 100)
  writeFileSync(path, bytes)
  const opened = await openProject(path)
  expect(opened.ok ? [] : opened.places.map(({ file }) => file)).toEqual([path, 'first.csv'])
})

test('a sound project is one', async () => {
  copyFileSync(join(folder, 'shop.retail-lens'), path)
  const opened = await openProject(path)
  expect(opened.ok).toBe(true)
  if (opened.ok) await opened.value.close()
})
