import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ImportSession, attempt, readMappingFile, runImport } from '../../../main/pipeline/run'
import { openProject } from '../../../main/store'
import { cli } from '../../support/cli'
import { folderWith, imported } from '../../support/project'
import { inEnglish } from '../../../shared/phrase'

const SALES = 'transaction_id,transaction_date,product_id,quantity,unit_price\nT1,2024-01-01,P1,1,1.00\n'
const NOBODY = 65_534
const isRoot = process.getuid?.() === 0
const program = join(import.meta.dirname, '../../../out/cli/cli.js')

/** Calls the command line as somebody without rights; root may write anywhere. */
function asNobody(...args: readonly string[]) {
  const who = isRoot ? { uid: NOBODY, gid: NOBODY } : {}
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], { ...who, encoding: 'utf8' })
  return { exit: status, err: stderr }
}

const nobodyCan = cli('--help').exit === 0 && asNobody('--help').exit === 0
if (!nobodyCan) console.log('skipped: read-only folders, no other user can run the command line here')

test.skipIf(!nobodyCan)(
  'without rights: a project is read, not written; files that cannot be read are named, not the project',
  async () => {
    const folder = folderWith({ 'a.csv': SALES, 'b.csv': SALES.replace('T1', 'T2') })
    const project = join(folder, 'shop.retail-lens')
    await imported({ files: [join(folder, 'a.csv')], projectPath: project })
    const before = readFileSync(project)
    chmodSync(folder, 0o555)
    expect(asNobody('query', '--project', project, '--measures', 'orders').exit).toBe(0)
    const more = asNobody('import', join(folder, 'b.csv'), '--project', project)
    expect([more.exit, more.err]).toEqual([
      5,
      expect.stringContaining('Choose a folder that you may write to'),
    ])
    expect(readFileSync(project).equals(before)).toBe(true)
    expect(readdirSync(folder).toSorted()).toEqual(['a.csv', 'b.csv', 'shop.retail-lens'])

    chmodSync(folder, 0o777)
    chmodSync(join(folder, 'b.csv'), 0o000)
    const unread = asNobody('import', join(folder, 'b.csv'), '--project', join(folder, 'new.retail-lens'))
    expect(unread.exit).toBe(4)
    expect(unread.err).toContain('b.csv cannot be read.')
    expect(unread.err).toContain('the rights to read it')
    expect(existsSync(join(folder, 'new.retail-lens'))).toBe(false)
  },
)

test.skipIf(process.platform !== 'linux')(
  'a name that is no text: the file is said to be what cannot be read, not the project',
  async () => {
    const folder = folderWith({ 'a.csv': SALES })
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/`), Buffer.of(0xff, 0xfe), Buffer.from('.csv')]),
      SALES,
    )
    const projectPath = join(folder, 'shop.retail-lens')
    expect(inEnglish(await runImport({ files: [folder], projectPath }))).toMatchObject({
      ok: false,
      code: 'input_unusable',
      message: '\ufffd\ufffd.csv cannot be read.',
      places: [{ file: '\ufffd\ufffd.csv' }],
    })
    expect(existsSync(projectPath)).toBe(false)
  },
)

describe.skipIf(process.platform === 'win32')('a pipe or a device', () => {
  const pipeAt = (path: string): string => {
    spawnSync('mkfifo', [path])
    return path
  }

  test('is no file, and nobody waits for it', async () => {
    const folder = folderWith({ 'a.csv': SALES })
    const pipe = pipeAt(join(folder, 'pipe.csv'))
    for (const path of [pipe, '/dev/zero'])
      expect(inEnglish(await runImport({ files: [path], projectPath: join(folder, 'p') }))).toMatchObject({
        ok: false,
        code: 'input_unusable',
        message: `${path} is no file.`,
      })
    for (const path of [pipe, '/dev/zero'])
      expect(await readMappingFile(path)).toMatchObject({ ok: false, code: 'input_unusable' })
    expect(await openProject(pipe)).toMatchObject({ ok: false, code: 'project_unusable' })
    expect(readdirSync(dirname(pipe)).toSorted()).toEqual(['a.csv', 'pipe.csv'])
  })

  test.each([
    ['a pipe', (path: string) => pipeAt(path)],
    ['a device', (path: string) => symlinkSync('/dev/zero', path)],
    ['a folder', (path: string) => mkdirSync(path)],
  ])('%s that takes the place of a file while it is being imported is said', async (_what, take) => {
    const folder = folderWith({ 'a.csv': SALES, 'b.csv': SALES.replace('T1', 'T2') })
    const projectPath = join(folder, 'p')
    const session = await ImportSession.open({ files: [folder], projectPath }, false)
    rmSync(join(folder, 'b.csv'))
    take(join(folder, 'b.csv'))
    const outcome = await attempt(projectPath, () => session.run())
    expect(inEnglish(outcome)).toMatchObject({ code: 'input_unusable', message: 'b.csv is no file.' })
    expect(existsSync(projectPath)).toBe(false)
  })

  test('in the place of what lies beside a project keeps nobody waiting, and no save goes over it', async () => {
    const folder = folderWith({ 'a.csv': SALES, 'b.csv': SALES.replace('T1', 'T2') })
    const projectPath = join(folder, 'shop.retail-lens')
    await imported({ files: [join(folder, 'a.csv')], projectPath })
    pipeAt(`${projectPath}.state.json`)
    const opened = await openProject(projectPath)
    expect(opened.ok && opened.value.stateGet('view')).toBeNull()
    if (opened.ok) await opened.value.close()
    pipeAt(`${projectPath}.lock`)
    const reading = await openProject(projectPath)
    expect(reading.ok && reading.value.readOnly).toBe(true)
    if (reading.ok) await reading.value.close()
    const before = readFileSync(projectPath)
    const order = { files: [join(folder, 'b.csv')], projectPath }
    expect(await runImport(order)).toMatchObject({ ok: false, code: 'project_unusable' })
    expect(readFileSync(projectPath).equals(before)).toBe(true)
  })
})
