import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  renameSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { lockProject, openProject } from '../../../main/store'
import { besideName } from '../../../main/store/places'
import { runImport } from '../../../main/pipeline/run'
import { answer } from '../../../main/engine/requests'
import { newState } from '../../../main/engine/state'
import { folderWithKept, imported, rowsOf, scratch } from '../../support/project'
import { FailureError } from '../../../shared/result'

// In the header of every SQLite file.
const APPLICATION_ID_AT = 68
const HEADER = 'transaction_id,transaction_date,product_id,quantity,unit_price\n'
let first: string
let second: string

beforeAll(() => {
  const folder = folderWithKept({
    'a.csv': `${HEADER}T1,2024-01-01,P1,1,1.00\nT2,2024-01-02,P1,1,1.00\n`,
    'b.csv': `${HEADER}T3,2024-01-03,P1,1,1.00\n`,
  })
  first = join(folder, 'a.csv')
  second = join(folder, 'b.csv')
})

const linesOf = async (path: string): Promise<unknown> =>
  (await rowsOf(path, 'select count(*) as n from silver_sales'))[0]?.['n']

/** Import, open, change the view, close, import more: the life of a project. */
async function live(path: string): Promise<void> {
  await imported({ files: [first], projectPath: path })
  const open = await openProject(path)
  if (!open.ok) throw new FailureError(open)
  expect(open.value.readOnly).toBe(false)
  open.value.stateSet('view', 'shown')
  await open.value.close()
  await imported({ files: [second], projectPath: path })
  expect(await linesOf(path)).toBe(3)
}

const LONG = `${'Müller & Söhne – Filiale '.repeat(12)}`

describe.each([
  ['emoji', '🛒 shop 👩‍👩‍👧.retail-lens'],
  ['255 bytes', `${'n'.repeat(242)}.retail-lens`],
  ['255 bytes of letters of two', `${LONG.slice(0, 200)}`],
  ['right to left and combining marks', 'חנות é\u202E.retail-lens'],
  ['blanks, quotes, percent', ` 100 % "shop" 'a' .retail-lens`],
  ['a line end and what a shell would run', `a\nb $(touch ran) \`touch ran\`; %41.retail-lens`],
])('a name of %s', (_kind, name) => {
  test('lives like any other', async () => {
    const path = join(scratch(), name)
    await live(path)
    expect(readdirSync(dirname(path)).sort()).toEqual([name, besideName(name, '.backups')].sort())
  })
})

test('a name that would be too long is cut between letters and stays apart from its like', () => {
  const [a, b] = [`${'ä'.repeat(127)}1`, `${'ä'.repeat(127)}2`]
  const [besideA, besideB] = [besideName(a, '.state.json'), besideName(b, '.state.json')]
  expect(Buffer.byteLength(besideA)).toBeLessThanOrEqual(255)
  expect(besideA).not.toBe(besideB)
  expect(besideA).not.toContain('\uFFFD')
  expect(besideName('short', '.state.json')).toBe('short.state.json')
})

test('a symbolic link is saved through: it stays a link, its target is the project', async () => {
  const folder = scratch()
  mkdirSync(join(folder, 'real'))
  const target = join(folder, 'real', 'shop.retail-lens')
  const link = join(folder, 'link.retail-lens')
  symlinkSync(target, link)
  await live(link)
  expect(lstatSync(link).isSymbolicLink()).toBe(true)
  expect(readlinkSync(link)).toBe(target)
  expect(await linesOf(target)).toBe(3)
  expect(readdirSync(folder).sort()).toEqual(['link.retail-lens', 'real'])
})

test('two names of one project share its lock', async () => {
  const folder = scratch()
  const target = join(folder, 'shop.retail-lens')
  const link = join(folder, 'link.retail-lens')
  symlinkSync(target, link)
  const lock = await lockProject(target, 0)
  expect(await lockProject(link, 0)).toMatchObject({ ok: false })
  if (lock.ok) lock.value.release()
})

test('links that lead in a circle are refused, not followed for ever', async () => {
  const folder = scratch()
  const [a, b] = [join(folder, 'a.retail-lens'), join(folder, 'b.retail-lens')]
  symlinkSync(a, b)
  symlinkSync(b, a)
  expect(await openProject(a)).toMatchObject({ ok: false, code: 'project_unusable' })
  expect(await runImport({ files: [first], projectPath: a })).toMatchObject({ ok: false })
})

const NOBODY = 65_534

/** Does it without the rights of root, who may write anywhere. */
async function withoutRights<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work()
  process.seteuid?.(NOBODY)
  try {
    return await work()
  } finally {
    process.seteuid?.(0)
  }
}

test.skipIf(process.platform === 'win32')(
  'a read-only folder opens for reading and says so, and an import into it changes nothing',
  async () => {
    const path = join(scratch(), 'shop.retail-lens')
    await imported({ files: [first], projectPath: path })
    const before = readFileSync(path)
    for (const folder of [dirname(path), dirname(first)]) chmodSync(folder, 0o555)
    try {
      const [readOnly, outcome] = await withoutRights(async () => {
        const open = await openProject(path)
        if (open.ok) await open.value.close()
        return [open.ok && open.value.readOnly, await runImport({ files: [second], projectPath: path })]
      })
      expect(readOnly).toBe(true)
      expect(outcome).toMatchObject({ ok: false, code: 'project_unusable' })
      expect(readFileSync(path).equals(before)).toBe(true)
    } finally {
      for (const folder of [dirname(path), dirname(first)]) chmodSync(folder, 0o755)
    }
  },
)

test('a folder that is none, a project that is a folder', async () => {
  const folder = scratch()
  const file = join(folder, 'file')
  writeFileSync(file, '')
  for (const path of [join(file, 'shop.retail-lens'), folder, join(folder, 'absent', 'shop.retail-lens')]) {
    expect(await openProject(path)).toMatchObject({ ok: false, code: 'project_unusable' })
    expect(await runImport({ files: [first], projectPath: path })).toMatchObject({ ok: false })
  }
})

test('what is no project is refused and left as it is: empty, noise, another database, a pipe, a device', async () => {
  const folder = scratch()
  const made = join(folder, 'made.retail-lens')
  await imported({ files: [first], projectPath: made })
  const foreign = readFileSync(made)
  foreign.writeUInt32BE(0, APPLICATION_ID_AT)
  const contents: Readonly<Record<string, Buffer>> = {
    empty: Buffer.alloc(0),
    noise: Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251)),
    foreign,
    short: readFileSync(made).subarray(0, 60),
  }
  for (const [name, bytes] of Object.entries(contents)) writeFileSync(join(folder, name), bytes)
  symlinkSync('/dev/zero', join(folder, 'device'))
  const hasPipe = spawnSync('mkfifo', [join(folder, 'pipe')]).status === 0
  for (const name of [...Object.keys(contents), 'device', ...(hasPipe ? ['pipe'] : [])]) {
    const path = join(folder, name)
    expect({ name, ...(await openProject(path)) }).toMatchObject({
      name,
      ok: false,
      code: 'project_unusable',
    })
    const order = { files: [second], projectPath: path }
    expect({ name, ...(await runImport(order)) }).toMatchObject({ name, ok: false, code: 'project_unusable' })
  }
  for (const [name, bytes] of Object.entries(contents))
    expect(readFileSync(join(folder, name)).equals(bytes), name).toBe(true)
  expect(readdirSync(folder).filter((name) => /lock|tmp|backups/.test(name))).toEqual([])
})

test('a disk that can only be read: opens for reading, an import says so, nothing is left', async (context) => {
  const disk = scratch()
  const mount = (...options: string[]) => spawnSync('mount', [...options, disk]).status === 0
  if (!mount('-t', 'tmpfs', '-o', 'size=4m', 'tmpfs')) return context.skip('no disk can be mounted here')
  try {
    const path = join(disk, 'shop.retail-lens')
    await imported({ files: [first], projectPath: path })
    expect(mount('-o', 'remount,ro')).toBe(true)
    const open = await openProject(path)
    expect(open.ok && [open.value.readOnly, open.value.cubeData().lines]).toEqual([true, 2])
    if (open.ok) await open.value.close()
    for (const projectPath of [path, join(disk, 'fresh.retail-lens')]) {
      const refused = await runImport({ files: [second], projectPath })
      expect(refused).toMatchObject({ ok: false, code: 'project_unusable' })
      expect(JSON.stringify(refused)).toContain('The disk can only be read.')
    }
    expect(readdirSync(disk)).toEqual(['shop.retail-lens'])
  } finally {
    spawnSync('umount', [disk])
  }
})

describe('while it is open', () => {
  async function openInEngine() {
    const path = join(scratch(), 'shop.retail-lens')
    await imported({ files: [first], projectPath: path })
    const state = newState()
    const unexpected: unknown[] = []
    const ask = (name: Parameters<typeof answer>[1], args: object) =>
      answer(
        state,
        name,
        args as never,
        () => undefined,
        (cause) => unexpected.push(cause),
      )
    expect(await ask('engine.open', { path })).toMatchObject({ ok: true })
    return { path, ask, unexpected }
  }
  const everything = { selection: { from: null, to: null, filters: [] } }

  test.each([
    ['deleted', (path: string) => unlinkSync(path)],
    ['renamed', (path: string) => renameSync(path, `${path}.moved`)],
    ['moved with its folder', (path: string) => renameSync(dirname(path), `${dirname(path)} moved`)],
  ])(
    '%s: the charts go on, what needs the file says where it is gone, nothing is made up',
    async (_how, away) => {
      const { path, ask, unexpected } = await openInEngine()
      away(path)
      expect(await ask('query.rfm', everything)).toMatchObject({ ok: true })
      expect(await ask('quality.get', {})).toMatchObject({ ok: false, code: 'project_unusable' })
      expect(await ask('tables.list', {})).toMatchObject({ ok: false, code: 'project_unusable' })
      expect(
        await ask('view.set', { page: 'data', ...everything, compare: null, drill: {}, options: {} }),
      ).toMatchObject({ ok: true })
      expect(await ask('engine.import', { files: [second], projectPath: path })).toMatchObject({
        ok: false,
        code: 'project_unusable',
      })
      expect(await ask('engine.prepare', { files: [second], projectPath: path })).toMatchObject({
        ok: false,
        code: 'project_unusable',
      })
      expect(await ask('engine.close', {})).toMatchObject({ ok: true })
      expect(existsSync(path)).toBe(false)
      expect(unexpected).toEqual([])
    },
  )

  test('replaced by another project: closing keeps the other one, with the view in it', async () => {
    const { path, ask, unexpected } = await openInEngine()
    const other = join(scratch(), 'other.retail-lens')
    await imported({ files: [first, second], projectPath: other })
    unlinkSync(path)
    copyFileSync(other, path)
    expect(await ask('engine.close', {})).toMatchObject({ ok: true })
    expect(readFileSync(path).equals(readFileSync(other))).toBe(true)
    expect(await linesOf(path)).toBe(3)
    expect(basename(path)).toBe('shop.retail-lens')
    expect(unexpected).toEqual([])
  })
})
