import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inRoot, root } from '../../main/setup/paths.mjs'

const NEW_FILE = /^New file `([^`]+)`:$/
const CHANGE = /^In `([^`]+)`, (after|before|instead of) `(.+)`:$/

/**
 * What a recipe tells a person to do, read from the sentence above each block of code:
 * `{ kind: 'new' | 'after' | 'before' | 'instead of' | 'run', path, anchor, code }`. Blocks without such a sentence are for the eye.
 */
export function stepsOf(markdown) {
  const lines = markdown.split('\n')
  const steps = []
  for (let at = 0; at < lines.length; at++) {
    const fence = /^```(\w+)$/.exec(lines[at])
    if (!fence) continue
    const end = lines.indexOf('```', at + 1)
    if (end === -1) throw new Error(`The block in line ${at + 1} has no end.`)
    const code = lines.slice(at + 1, end).join('\n')
    const sentence = lines.slice(0, at).findLast((line) => line !== '') ?? ''
    const [, file] = NEW_FILE.exec(sentence) ?? []
    const [, path, kind, anchor] = CHANGE.exec(sentence) ?? []
    if (fence[1] === 'sh') steps.push({ kind: 'run', code })
    else if (file) steps.push({ kind: 'new', path: file, code })
    else if (path) steps.push({ kind, path, anchor, code })
    at = end
  }
  return steps
}

/** The text with the code beside its anchor, which must be one line of the text and one alone; the code is indented as that line. */
export function applied(text, { kind, path, anchor, code }) {
  const lines = text.split('\n')
  const found = lines.flatMap((line, at) => (line.trim() === anchor ? [at] : []))
  if (found.length !== 1) throw new Error(`${path}: ${found.length} lines read “${anchor}”.`)
  const [at] = found
  const indent = /^ */.exec(lines[at])[0]
  const added = code.split('\n').map((line) => (line === '' ? line : indent + line))
  lines.splice(kind === 'after' ? at + 1 : at, kind === 'instead of' ? 1 : 0, ...added)
  return lines.join('\n')
}

/** A copy of the tracked files in `folder`, with the packages of this one but caches of its own. */
export function copyProject(folder) {
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0')
  for (const path of tracked.filter((name) => name !== '')) cpSync(inRoot(path), join(folder, path))
  mkdirSync(join(folder, 'node_modules'))
  for (const name of readdirSync(inRoot('node_modules')))
    if (name === '.bin' || !name.startsWith('.'))
      symlinkSync(inRoot('node_modules', name), join(folder, 'node_modules', name))
}

/** Does what the recipe says; throws with the output of the first command that fails. */
export function follow(folder, markdown) {
  for (const step of stepsOf(markdown)) {
    const path = step.path && join(folder, step.path)
    if (step.kind === 'run') run(folder, step.code)
    else if (step.kind === 'new') {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, `${step.code}\n`, { flag: 'wx' })
    } else writeFileSync(path, applied(readFileSync(path, 'utf8'), step))
  }
}

/** Runs lines of a shell in the copy; throws with their output where one fails. */
export function run(folder, lines) {
  try {
    execFileSync('sh', ['-ec', lines], { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
  } catch (error) {
    throw new Error(`${lines}\n${error.stdout}\n${error.stderr}`, { cause: error })
  }
}
