import { expect, test } from 'vitest'
import { ORDERED, PRINT_REQUESTS } from '../../../main/app/printRequests'
import { REQUESTS } from '../../../shared/ipc'

/** Verbs of requests that change, open or write something, or ask a person. */
const CHANGES =
  /\.(set|open|choose|close|start|prepare|correct|add|adjust|run|discard|save|load|cancel|resume|forget|restore|restart|recompute|answer|preview|ready)/i
const AREAS = /^(export|import|paths|watch|backups|sample|publish)\./

test('the window of a report reads and says that it is finished, nothing else', () => {
  const names = Object.keys(REQUESTS)
  const allowed = names.filter((name) => PRINT_REQUESTS.has(name))
  expect(allowed).toHaveLength(PRINT_REQUESTS.size)
  expect(allowed.filter((name) => CHANGES.test(name) || AREAS.test(name))).toEqual([])
  expect(names.filter((name) => CHANGES.test(name)).length).toBeGreaterThan(25)
  expect(PRINT_REQUESTS.has(ORDERED)).toBe(false)
})
