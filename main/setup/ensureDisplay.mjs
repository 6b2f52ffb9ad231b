import { spawn } from 'node:child_process'
import { say } from './paths.mjs'

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

/**
 * On Linux without a screen starts Xvfb on a free display and sets DISPLAY for what is started after.
 * Resolves to a function that ends it. Throws when Xvfb cannot be started.
 */
export async function ensureDisplay() {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return () => {}
  const { server, name } = await startVirtualDisplay()
  say(`No display: started a virtual one (Xvfb ${name}). The window can be tested, not seen.`)
  process.env.DISPLAY = name
  server.unref()
  server.stderr.unref()
  server.stdio[3].unref()
  const stop = () => server.kill()
  process.once('exit', stop)
  return stop
}
