import { UNEXPECTED, answer } from './requests'
import type { FromEngine, ToEngine } from './protocol'
import { newState } from './state'

const port = process.parentPort
const post = (message: FromEngine): void => port.postMessage(message)
const state = newState()
const describe = (cause: unknown): string =>
  cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)

port.on('message', (event: { readonly data: ToEngine }) => {
  const message = event.data
  if (message.kind === 'cancel') {
    state.cancelled = true
    return
  }
  const { id, name, args } = message
  const report = (cause: unknown): void => void process.stderr.write(`request ${name}: ${describe(cause)}\n`)
  // Main has checked the arguments of this name by the contract.
  void answer(
    state,
    name,
    args as never,
    (told, payload) => post({ kind: 'event', event: told, payload } as FromEngine),
    report,
  )
    .then((result) => post({ kind: 'answer', id, result }))
    .catch((cause: unknown) => {
      report(cause)
      post({ kind: 'answer', id, result: UNEXPECTED })
    })
})
