// As root on Debian: node tests/package/cleanRoot.mjs start|test|deb [FOLDER]
// Makes a Debian of its own in FOLDER (debootstrap, minimal, Node added for start and test), clones this project into it and does there
// what a person would: `npm start` until the window is there, `npm test`, or installing, starting and removing the .deb of dist/.
import { execFileSync, spawn } from 'node:child_process'
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { inRoot, root } from '../../main/setup/paths.mjs'

const [mode = 'start', folder = join(mkdtempSync(join(tmpdir(), 'clean-root-')), 'debian')] =
  process.argv.slice(2)
const debian = resolve(folder)
const home = '/home/shop'
const project = `${home}/retail lens`
const say = (text) => process.stdout.write(`${text}\n`)
const run = (program, ...args) => execFileSync(program, args, { stdio: 'inherit' })

const CERTIFICATES = '/etc/lent-certificates.crt'
const SETTING = `export HOME=${home} LANG=C.UTF-8 NODE_EXTRA_CA_CERTS=${CERTIFICATES} npm_config_cafile=${CERTIFICATES};`

/** Runs a line of the shell in the clean root; its output goes to ours. */
const inside = (line) => run('chroot', debian, '/bin/sh', '-ec', `${SETTING} ${line}`)

function timed(what, work) {
  const began = Date.now()
  const result = work()
  say(`${what}: ${Math.round((Date.now() - began) / 1000)} s`)
  return result
}

function makeDebian() {
  if (existsSync(join(debian, 'usr'))) return
  const suite = /^VERSION_CODENAME=(.+)$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? 'stable'
  mkdirSync(debian, { recursive: true })
  timed('debootstrap', () => run('debootstrap', '--variant=minbase', suite, debian))
}

/** What the machine knows of its network: names and certificates, as a company's machine would be given. */
function lendNetwork() {
  for (const path of ['/etc/resolv.conf', '/etc/hosts']) copyFileSync(path, join(debian, path))
  copyFileSync('/etc/ssl/certs/ca-certificates.crt', join(debian, CERTIFICATES))
}

function addNode() {
  const prefix = resolve(dirname(process.execPath), '..')
  copyFileSync(process.execPath, join(debian, 'usr/local/bin/node'))
  const npm = 'usr/local/lib/node_modules/npm'
  rmSync(join(debian, npm), { recursive: true, force: true })
  cpSync(join(prefix, 'lib/node_modules/npm'), join(debian, npm), {
    recursive: true,
    verbatimSymlinks: true,
  })
  inside(
    'ln -sf ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm; ln -sf ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx',
  )
  inside('apt-get update -q && apt-get install -qy --no-install-recommends git ca-certificates procps')
}

function cloneProject() {
  rmSync(join(debian, home), { recursive: true, force: true })
  mkdirSync(join(debian, home), { recursive: true })
  run('git', 'clone', '-q', '--no-hardlinks', root, join(debian, project))
  const data = inRoot('..', 'shared')
  if (existsSync(data)) cpSync(realpathSync(data), join(debian, home, 'shared'), { recursive: true })
}

const MOUNTS = ['proc', 'sys', 'dev', 'dev/pts', 'dev/shm'].filter((name) => existsSync(`/${name}`))

async function mounted(work) {
  for (const name of MOUNTS) {
    mkdirSync(join(debian, name), { recursive: true })
    run('mount', '--bind', `/${name}`, join(debian, name))
  }
  try {
    return await work()
  } finally {
    for (const name of MOUNTS.toReversed()) run('umount', '-l', join(debian, name))
  }
}

/** Starts a line in the clean root and waits until its app has a window; then ends it. Returns the titles of its windows. */
async function windowOf(line, dataFolder) {
  const child = spawn('chroot', [debian, '/bin/sh', '-ec', `${SETTING} ${line}`], {
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  })
  const portFile = join(debian, dataFolder, 'DevToolsActivePort')
  try {
    for (;;) {
      if (child.exitCode !== null)
        throw new Error(`It ended with ${child.exitCode} before there was a window.`)
      const port = existsSync(portFile) ? readFileSync(portFile, 'utf8').split('\n')[0] : ''
      const answer = port ? await fetch(`http://127.0.0.1:${port}/json`).catch(() => null) : null
      const titles = answer
        ? (await answer.json()).filter(({ type }) => type === 'page').map(({ title }) => title)
        : []
      if (titles.some((title) => title !== '' && !title.includes('://'))) return titles
      await new Promise((next) => setTimeout(next, 250))
    }
  } finally {
    if (child.exitCode === null) process.kill(-child.pid, 'SIGTERM')
  }
}

async function startProject() {
  const began = Date.now()
  const data = `${home}/data`
  const line = `cd '${project}' && npm start -- --remote-debugging-port=0 --user-data-dir=${data}`
  const titles = await mounted(() => windowOf(line, data))
  say(
    `npm start, from a fresh clone to a window “${titles.join('”, “')}”: ${Math.round((Date.now() - began) / 1000)} s`,
  )
}

const testProject = () => mounted(() => timed('npm test', () => inside(`cd '${project}' && npm test`)))

const files = (line) =>
  execFileSync('chroot', [debian, '/bin/sh', '-ec', line], { encoding: 'utf8' }).trim().split('\n')

async function tryDeb() {
  const name = readdirSync(inRoot('dist')).find((file) => file.endsWith('.deb'))
  if (!name) throw new Error('There is no .deb in dist/: npm run package:deb')
  copyFileSync(inRoot('dist', name), join(debian, 'tmp', name))
  inside(
    'apt-get update -q && apt-get install -qy --no-install-recommends xvfb xauth shared-mime-info desktop-file-utils',
  )
  inside('id shop >/dev/null 2>&1 || useradd -m shop')
  timed('apt-get install', () => inside(`apt-get install -qy /tmp/${name}`))
  const [exec = ''] = files("sed -n 's/^Exec=//p' /usr/share/applications/retail-lens.desktop")
  say(`Exec=${exec}`)
  const [type = ''] = files("grep 'retail-lens$' /usr/share/mime/globs2 || true")
  const opens = files("grep '^application/x-retail-lens=' /usr/share/applications/mimeinfo.cache || true")
  say(`Type of a project: ${type || 'unknown'}; opened by: ${opens.join(' ') || 'nothing'}`)
  if (type === '') throw new Error('The system knows no type of the projects.')
  const data = '/tmp/data of shop'
  const command = `${exec.replace(/ %\w$/, '')} --remote-debugging-port=0 '--user-data-dir=${data}'`
  const titles = await mounted(() => windowOf(`exec su shop -c "xvfb-run -a ${command}"`, data))
  say(
    `Started from its desktop entry as an ordinary user, without flags of the sandbox: “${titles.join('”, “')}”`,
  )
  inside('apt-get purge -qy retail-lens')
  const left = files("find / -xdev -path /tmp -prune -o -path /home -prune -o -iname '*retail-lens*' -print")
  say(left.join('') === '' ? 'Removed; nothing is left.' : `Left behind: ${left.join(', ')}`)
  process.exitCode = left.join('') === '' ? 0 : 1
}

makeDebian()
lendNetwork()
if (mode === 'deb') await tryDeb()
else {
  addNode()
  cloneProject()
  await (mode === 'test' ? testProject() : startProject())
}
