// Loaded before the built engine in a process of Node's: its parent as Electron would give it, and a scale.
import { EventEmitter } from 'node:events'
import { setImmediate as breathe } from 'node:timers/promises'

const parentPort = new EventEmitter()
parentPort.postMessage = (message) => process.send(message)
process.parentPort = parentPort

async function weigh() {
  for (let i = 0; i < 6; i++) {
    globalThis.gc?.()
    await breathe()
  }
  process.send({ kind: 'memory', memory: process.memoryUsage() })
}

// Like Electron's port, what comes before the engine listens waits for it.
const early = []
const isHeard = () => parentPort.listenerCount('message') > 0
parentPort.on('newListener', () => setImmediate(() => early.splice(0).forEach(hand)))
function hand(data) {
  if (isHeard()) parentPort.emit('message', { data })
  else early.push(data)
}

process.on('message', (data) => (data.kind === 'weigh' ? void weigh() : hand(data)))
