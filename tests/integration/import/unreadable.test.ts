import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { runImport } from '../../../main/pipeline/run'
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

test.skipIf(process.platform === 'win32')(
  'a pipe or a device is no file, and nobody waits for it',
  async () => {
    const folder = folderWith({ 'a.csv': SALES })
    const pipe = join(folder, 'pipe.csv')
    spawnSync('mkfifo', [pipe])
    for (const path of [pipe, '/dev/zero'])
      expect(inEnglish(await runImport({ files: [path], projectPath: join(folder, 'p') }))).toMatchObject({
        ok: false,
        code: 'input_unusable',
        message: `${path} is no file.`,
      })
    expect(await openProject(pipe)).toMatchObject({ ok: false, code: 'project_unusable' })
    expect(readdirSync(dirname(pipe)).toSorted()).toEqual(['a.csv', 'pipe.csv'])
  },
)
