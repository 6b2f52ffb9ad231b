import type { BrowserWindow } from 'electron'
import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { createPrinter } from '../../../main/export/print/printer'
import { inEnglish } from '../../../shared/phrase'
import { printOrderSchema } from '../../../shared/printing'
import { EMPTY_SELECTION } from '../../../shared/query'

const ORDER = printOrderSchema.parse({
  pages: ['overview'],
  chart: null,
  view: { page: 'overview', selection: EMPTY_SELECTION, compare: null },
  paper: { size: 'a4', landscape: false },
  rows: 10,
  definitions: false,
})
const SAID = { footer: { text: 'shop', page: 'Page', of: 'of' }, missing: null }

/** Windows of Electron's shape; each makes its PDF of the bytes given, or never. */
function setUp(pdf: () => Promise<Uint8Array>) {
  const windows: (EventEmitter & { readonly webContents: EventEmitter })[] = []
  const printer = createPrinter(() => {
    const webContents = Object.assign(new EventEmitter(), { printToPDF: pdf })
    const window = Object.assign(new EventEmitter(), { webContents, destroy: () => window.emit('closed') })
    windows.push(window)
    return window as unknown as BrowserWindow
  })
  return { printer, windows }
}

const never = (): Promise<never> => new Promise(() => undefined)
const bytes = async (): Promise<Uint8Array> => Uint8Array.of(1)

test.each([
  ['drawn', false],
  ['made into a PDF', true],
])(
  'a window that crashes while a report is being %s: said, and the next report is printed',
  async (_when, isDrawn) => {
    let pdf: () => Promise<Uint8Array> = never
    const { printer, windows } = setUp(() => pdf())
    const printed = printer.print(ORDER)
    if (isDrawn) printer.finished(SAID)
    await new Promise(setImmediate)
    windows[0]?.webContents.emit('render-process-gone')
    expect(inEnglish(await printed)).toMatchObject({
      ok: false,
      code: 'internal',
      message: 'The report could not be drawn. Nothing was saved.',
    })
    pdf = bytes
    const next = printer.print(ORDER)
    printer.finished(SAID)
    expect(await next).toEqual({ ok: true, value: Uint8Array.of(1) })
  },
)

test('a report is cancelled while it is being made into a PDF; a window that is closed ends its report', async () => {
  const { printer, windows } = setUp(never)
  const printed = printer.print(ORDER)
  printer.finished(SAID)
  await new Promise(setImmediate)
  printer.cancel()
  expect(await printed).toMatchObject({ ok: false, code: 'cancelled' })
  const next = printer.print(ORDER)
  windows[1]?.emit('closed')
  expect(await next).toMatchObject({ ok: false, code: 'internal' })
})
