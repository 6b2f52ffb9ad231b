import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createFolderWatch, type FolderWatch } from '../../../main/app/watchedFolder'
import { folderWithKept } from '../../support/project'

const SETTLE_MS = 40
let home: string
let folder: string
let offers: string[][]
const open: FolderWatch[] = []

function watching(): FolderWatch {
  const watch = createFolderWatch(
    join(home, 'watch.json'),
    (paths) => offers.push(paths.map((path) => basename(path))),
    SETTLE_MS,
  )
  open.push(watch)
  return watch
}

const put = (name: string, text = 'a,b\n1,2\n'): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const expectOffered = (names: readonly string[]): Promise<void> =>
  vi.waitFor(() => expect(offers.at(-1)).toEqual(names), { timeout: 20_000 })

beforeEach(() => {
  home = folderWithKept({})
  folder = join(home, 'exports')
  mkdirSync(folder)
  offers = []
})
afterEach(() => {
  for (const watch of open.splice(0)) watch.stop()
  rmSync(home, { recursive: true, force: true })
})

test('what comes new is offered, tables only; what was there before is not', async () => {
  put('old.csv')
  const watch = watching()
  watch.choose(folder)
  expect(watch.get()).toEqual({ name: 'exports', isOn: true })
  put('letter.docx')
  put('empty.csv', '')
  put('march.csv')
  await expectOffered(['march.csv'])
  put('april.csv.gz')
  await expectOffered(['april.csv.gz', 'march.csv'])
})

test('a file that is still being written is not offered before it rests', async () => {
  const watch = watching()
  watch.choose(folder)
  const growing = put('big.csv')
  const writer = setInterval(() => appendFileSync(growing, '3,4\n'), 5)
  put('done.csv')
  await expectOffered(['done.csv'])
  clearInterval(writer)
  expect(offers.flat()).not.toContain('big.csv')
  await expectOffered(['big.csv', 'done.csv'])
})

test('imported: offered again when it changes; never: not even then; later: at the next start', async () => {
  const watch = watching()
  watch.choose(folder)
  const paths = ['a.csv', 'b.csv', 'c.csv'].map((name) => put(name))
  await expectOffered(['a.csv', 'b.csv', 'c.csv'])
  watch.answer(paths.slice(0, 1), 'import')
  watch.answer(paths.slice(1, 2), 'never')
  watch.answer(paths.slice(2), 'later')
  expect(offers.at(-1)).toEqual([])
  for (const path of paths) appendFileSync(path, '5,6\n')
  await expectOffered(['a.csv'])
  watch.stop()
  watching().start()
  await expectOffered(['a.csv', 'c.csv'])
})

test('switched off nothing is offered; the choice outlives the app', async () => {
  watching().choose(folder)
  const later = watching()
  expect(later.get()).toEqual({ name: 'exports', isOn: true })
  later.start()
  put('may.csv')
  await expectOffered(['may.csv'])
  later.setOn(false)
  expect(offers.at(-1)).toEqual([])
  expect(watching().get()).toEqual({ name: 'exports', isOn: false })
  later.setOn(true)
  await expectOffered(['may.csv'])
})

test('a folder that is gone offers nothing and is found again; one that cannot be read is not chosen', async () => {
  const watch = watching()
  expect(() => watch.choose(join(home, 'nowhere'))).toThrow('ENOENT')
  expect(watch.get()).toEqual({ name: null, isOn: false })
  watch.choose(folder)
  watch.stop()
  rmSync(folder, { recursive: true })
  watch.start()
  mkdirSync(folder)
  put('june.csv')
  watch.start()
  await expectOffered(['june.csv'])
})
