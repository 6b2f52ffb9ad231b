import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import type { ExportedFile } from '../../shared/ipc'
import { printOrderSchema, printOutputSchema } from '../../shared/printing'
import { phrase } from '../../shared/phrase'
import { failure, success } from '../../shared/result'
import type { Result } from '../../shared/result'
import type { Printer } from '../export/print/printer'
import type { RequestHandlers } from './answerRequest'
import type { ProjectSession } from './projectSession'
import { writeExport } from '../export/writeExport'
import { viewNamed } from '../export/print/answers'
import { pictureBytes } from './saveExports'

/** An export without a window, as the command line writes it down. The answer goes to the path `answer`. */
const exportOrderSchema = z.object({
  project: z.string().min(1),
  out: z.string().min(1),
  answer: z.string().min(1),
  /** The name of a saved view that takes the place of the order's own. */
  savedView: z.string().nullable(),
  output: printOutputSchema,
  order: printOrderSchema,
})
export type ExportOrder = z.output<typeof exportOrderSchema>

/** The order file of the command line. Throws where it is none. */
export const readExportOrder = (path: string): ExportOrder =>
  exportOrderSchema.parse(JSON.parse(readFileSync(path, 'utf8')))

export interface ExportOrderParts {
  readonly session: ProjectSession
  readonly printer: Printer
  readonly handlers: RequestHandlers
}

/** The window's requests, where saving a picture asks nobody and goes to the ordered place. `written` tells what became of it. */
export function withoutDialogs(
  handlers: RequestHandlers,
  { out }: ExportOrder,
  written: (result: Result<ExportedFile>) => void,
): RequestHandlers {
  const save = async (bytes: Uint8Array): Promise<Result<ExportedFile>> => {
    const result = await writeExport(out, bytes)
    written(result)
    return result
  }
  return {
    ...handlers,
    'export.picture': (args) => save(pictureBytes(args)),
  }
}

async function orderedView({ handlers }: ExportOrderParts, { order, savedView }: ExportOrder) {
  if (savedView === null) return success(order)
  const views = await handlers['views.get']({})
  if (!views.ok) return views
  const view = viewNamed(views.value, savedView)
  return view.ok ? success({ ...order, view: view.value }) : view
}

/** Opens the project while the window for it loads, draws what is ordered and writes it. `handedOver` is what became of a picture. */
export async function runExportOrder(
  parts: ExportOrderParts,
  wanted: ExportOrder,
  handedOver: () => Result<ExportedFile> | null,
): Promise<Result<ExportedFile>> {
  parts.printer.prepare()
  const opened = await parts.session.open(wanted.project)
  if (!opened.ok) return opened
  const order = await orderedView(parts, wanted)
  if (!order.ok) return order
  if (wanted.output.kind === 'pdf') {
    const pdf = await parts.printer.print(order.value)
    return pdf.ok ? writeExport(wanted.out, pdf.value) : pdf
  }
  const drawn = await parts.printer.handOver(order.value, wanted.output)
  if (!drawn.ok) return drawn
  return (
    handedOver() ??
    failure(
      'usage',
      phrase`${basename(wanted.out)} was not saved. "${order.value.chart ?? ''}" shows nothing of the kind.`,
    )
  )
}

/** Tells the command line what became of its order. */
export const writeAnswer = ({ answer }: ExportOrder, result: Result<ExportedFile>): void =>
  writeFileSync(answer, JSON.stringify(result))
