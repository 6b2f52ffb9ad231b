import { spawn, spawnSync } from 'node:child_process'

/**
 * Runs a program with its output on stderr (or captured) and resolves to `{ code, output, timedOut }`.
 * A program that cannot be started gives code 127 and the reason as output.
 */
export function run(program, args, { cwd, env, capture = false, timeoutMs } = {}) {
  return new Promise((done) => {
    const stdio = capture ? ['ignore', 'pipe', 'pipe'] : ['ignore', 2, 2]
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio })
    let output = ''
    let timedOut = false
    const timer = timeoutMs
      ? setTimeout(() => {
          timedOut = true
          child.kill('SIGKILL')
        }, timeoutMs)
      : undefined
    const finish = (code) => {
      clearTimeout(timer)
      done({ code, output, timedOut })
    }
    child.stdout?.on('data', (data) => (output += data))
    child.stderr?.on('data', (data) => (output += data))
    child.on('error', (error) => {
      output += error.message
      finish(127)
    })
    child.on('close', (code) => finish(code ?? 1))
  })
}

/** Runs npm with the Node that runs us, wherever npm lies. */
export function npm(args, options) {
  const cli = process.env.npm_execpath
  if (cli && /npm(-cli)?\.[cm]?js$/.test(cli)) return run(process.execPath, [cli, ...args], options)
  if (process.platform !== 'win32') return run('npm', args, options)
  return run('cmd.exe', ['/d', '/s', '/c', 'npm', ...args], options)
}

export function has(program) {
  const probe = process.platform === 'win32' ? 'where' : 'which'
  const paths = `${process.env.PATH ?? ''}:/usr/sbin:/sbin`
  return spawnSync(probe, [program], { env: { ...process.env, PATH: paths } }).status === 0
}

/** The last line of a program's output that says something, for a one-line reason. */
export const lastLine = (output) =>
  output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^(at |node:|Node\.js v|[{}])/.test(line))
    .at(-1) ?? 'no message'
