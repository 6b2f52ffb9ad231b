import { spawn } from 'node:child_process'
import { say } from './paths.mjs'

/** Whether windows can be shown without a virtual display. */
export const hasScreen = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

function startVirtualDisplay() {
  return new Promise((done, fail) => {
    const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp']
    const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
    let messages = ''
    server.stderr.on('data', (data) => (messages += data))
    server.on('error', (error) => fail(new Error(`Xvfb cannot be started: ${error.message}`)))
    server.on('exit', (code) => fail(new Error(`Xvfb ended with code ${code}: ${messages.trim()}`)))
    let number = ''
    server.stdio[3].on('data', (data) => {
      number += data
      if (number.endsWith('\n')) done({ server, name: `:${number.trim()}` })
    })
  })
}

function release({ server }) {
  server.unref()
  server.stderr.unref()
  server.stdio[3].unref()
}

/**
 * On Linux without a screen starts `count` Xvfb on free displays, sets DISPLAY to the first for what is started
 * after, and RETAIL_LENS_DISPLAYS to all, by spaces. Resolves to a function that ends them. Throws when Xvfb cannot
 * be started.
 */
export async function ensureDisplay(count = 1) {
  if (hasScreen()) return () => {}
  const displays = []
  const stop = () => displays.forEach(({ server }) => server.kill())
  process.once('exit', stop)
  for (let index = 0; index < count; index += 1) displays.push(await startVirtualDisplay())
  displays.forEach(release)
  const names = displays.map(({ name }) => name)
  say(`No display: started a virtual one (Xvfb ${names.join(', ')}). The window can be tested, not seen.`)
  process.env.DISPLAY = names[0]
  process.env.RETAIL_LENS_DISPLAYS = names.join(' ')
  return stop
}
