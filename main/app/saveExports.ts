import { app, dialog, shell } from 'electron'
import type { BrowserWindow } from 'electron'
import { basename, extname } from 'node:path'
import { existsSync } from 'node:fs'
import { pngBase64 } from '../../shared/exports'
import type { ExportedFile, ParsedArgs } from '../../shared/ipc'
import { phrase } from '../../shared/phrase'
import { failure, success } from '../../shared/result'
import type { Result } from '../../shared/result'
import { dialectOf } from '../export/csv'
import type { Printer } from '../export/print/printer'
import { tableBytes, writeExport } from '../export/writeExport'
import type { EngineClient } from './engineClient'
import { previewPdf } from './previewPdf'
import { safeFileName } from './projectPlaces'
import { words } from './words'

type Ending = 'csv' | 'xlsx' | 'png' | 'svg' | 'pdf'

export const NO_WINDOW = failure('internal', phrase`The window is gone.`)

/** Asks where to; null where the person thought better of it. The dialog itself asks before it takes an existing file. */
export async function askWhereTo(owner: BrowserWindow, name: string, ending: Ending): Promise<string | null> {
  const { filePath } = await dialog.showSaveDialog(owner, {
    title: words().exportTitle,
    defaultPath: `${safeFileName(name)}.${ending}`,
    filters: [{ name: words().exportFiles[ending], extensions: [ending] }],
    properties: ['showOverwriteConfirmation'],
  })
  if (filePath === '') return null
  const named = extname(filePath) === '' ? `${filePath}.${ending}` : filePath
  return existsSync(named) ? filePath : named
}

/** Asks where to, then has the engine write the lines, which may be more than a message could carry. */
export async function exportLines(
  owner: BrowserWindow | null,
  engine: EngineClient,
  order: ParsedArgs<'export.lines'>,
): Promise<Result<ExportedFile | null>> {
  if (owner === null) return NO_WINDOW
  const path = await askWhereTo(owner, order.name, order.format)
  if (path === null) return success(null)
  const dialect = dialectOf(app.getLocale())
  const written = await engine.request('engine.exportLines', { ...order, path, dialect })
  return written.ok ? success({ name: basename(path) }) : written
}

export const pictureBytes = ({ picture }: ParsedArgs<'export.picture'>): Uint8Array =>
  picture.kind === 'png'
    ? Buffer.from(pngBase64(picture.address), 'base64')
    : Buffer.from(picture.text, 'utf8')

/** Asks where to, then writes the table: CSV in the dialect of the machine's locale, or a workbook. */
export async function exportTable(
  owner: BrowserWindow | null,
  { name, format, note, table }: ParsedArgs<'export.table'>,
): Promise<Result<ExportedFile | null>> {
  if (owner === null) return NO_WINDOW
  const path = await askWhereTo(owner, name, format)
  return path === null
    ? success(null)
    : writeExport(path, await tableBytes({ name, format, note, table }, app.getLocale()))
}

/** Asks where to, then writes the picture of a chart. */
export async function exportPicture(
  owner: BrowserWindow | null,
  { name, picture }: ParsedArgs<'export.picture'>,
): Promise<Result<ExportedFile | null>> {
  if (owner === null) return NO_WINDOW
  const path = await askWhereTo(owner, name, picture.kind)
  return path === null ? success(null) : writeExport(path, pictureBytes({ name, picture }))
}

/**
 * Asks where to while the report is printed, writes it, and shows the file in its folder; or shows it without saving it.
 */
export async function exportPdf(
  owner: BrowserWindow | null,
  printer: Printer,
  userData: string,
  { name, preview, ...order }: ParsedArgs<'export.pdf'>,
): Promise<Result<ExportedFile | null>> {
  if (owner === null) return NO_WINDOW
  if (preview) {
    const drawn = await printer.print(order)
    return drawn.ok ? previewPdf(userData, name, drawn.value) : drawn
  }
  const asked = askWhereTo(owner, name, 'pdf').then((path) => {
    if (path === null) printer.cancel()
    return path
  })
  const [path, printed] = await Promise.all([asked, printer.print(order)])
  if (path === null) return success(null)
  if (!printed.ok) return printed
  const written = await writeExport(path, printed.value)
  if (written.ok) shell.showItemInFolder(path)
  return written
}
