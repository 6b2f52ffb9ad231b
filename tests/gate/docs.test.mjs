import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { inRoot, root } from '../../main/setup/paths.mjs'

const documents = execFileSync('git', ['ls-files', '*.md'], { cwd: root, encoding: 'utf8' })
  .trim()
  .split('\n')
const textOf = (document) => readFileSync(inRoot(document), 'utf8')
const namesIn = (text, pattern) => [...text.matchAll(pattern)].map(([, name]) => name)

/** A heading as a link names it. */
const anchorOf = (heading) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-')

it.each(documents)('every link of %s leads somewhere', (document) => {
  const dead = namesIn(textOf(document), /\]\(([^)\s]+)\)/g)
    .filter((link) => !/^https?:/.test(link))
    .filter((link) => {
      const [path, anchor] = link.split('#')
      const target = path === '' ? document : join(dirname(document), path)
      if (!existsSync(inRoot(target))) return true
      const headings = () => namesIn(textOf(target), /^#+ (.+)$/gm).map(anchorOf)
      return anchor !== undefined && !headings().includes(anchor)
    })
  expect(dead).toEqual([])
})

it.each(documents.filter((document) => !document.startsWith('docs/recipes/')))(
  'every file and command that %s names is there',
  (document) => {
    const text = textOf(document)
    const paths = namesIn(text, /`((?:main|shared|renderer|tests|assets|docs)\/[\w/.-]+)`/g)
    const gone = paths.filter((path) => !['', '.ts', '.tsx'].some((end) => existsSync(inRoot(path + end))))
    const { scripts } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'))
    const commands = namesIn(text, /npm run (?:--silent |-s )?([a-z:]+)/g)
    expect([...gone, ...commands.filter((name) => !(name in scripts))]).toEqual([])
  },
)
