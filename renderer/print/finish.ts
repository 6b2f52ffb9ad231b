import type { PrintJob } from '../../shared/ipc'
import type { PrintFooter } from '../../shared/printing'
import { request } from '../api'
import { projectTitle } from '../format/names'
import { words } from '../i18n'
import { useApp } from '../store'
import { printedCards } from './printedCards'

/** Project, date of the data and date of the report. */
function footer(): PrintFooter {
  const { project, locale } = useApp.getState()
  const day = (date: Date, timeZone?: string): string =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', ...(timeZone ? { timeZone } : {}) }).format(date)
  const lastDate = project?.profile.lastDate ?? null
  const parts = [
    projectTitle(project?.name ?? ''),
    ...(lastDate === null ? [] : [words.t('export.dataTo', { date: day(new Date(lastDate), 'UTC') })]),
    words.t('export.createdOn', { date: day(new Date()) }),
  ]
  return { text: parts.join(' · '), page: words.t('export.page'), of: words.t('export.of') }
}

async function handOver({ chart, output }: PrintJob): Promise<void> {
  const exporter = printedCards().find(({ id }) => id === chart)?.exporter
  if (output.kind === 'csv') await exporter?.csv()
  if (output.kind === 'xlsx') await exporter?.xlsx()
  if (output.kind === 'svg') await exporter?.svg?.()
  if (output.kind === 'png') await exporter?.png?.(output.scale)
}

/** Hands over what is wanted of the drawn page and says that it is finished. */
export async function finish(job: PrintJob): Promise<void> {
  const { chart } = job
  const charts = printedCards().filter(({ exporter }) => exporter !== null)
  const isThere = chart === null || charts.some(({ id }) => id === chart)
  if (isThere) await handOver(job)
  await request('print.finished', { footer: footer(), missing: isThere ? null : charts.map(({ id }) => id) })
}
