import type { RefObject } from 'react'
import type { TableFormat } from '../../shared/exports'
import type { ExportedFile } from '../../shared/ipc'
import type { Paper, PrintedPage } from '../../shared/printing'
import type { Result } from '../../shared/result'
import { request } from '../api'
import { projectTitle } from '../format/names'
import { words } from '../i18n'
import { useApp } from '../store'
import { shownView } from '../store/viewActions'
import type { About, CardExport, PictureHeading, PictureKind } from './cardExport'
import { readAsOne } from './readAsOne'

const NAME_LENGTH = 120

/** Says what became of an export; a cancelled dialog says nothing. */
export function tell(answer: Result<ExportedFile | null>): void {
  const { showNotice } = useApp.getState()
  if (!answer.ok) showNotice({ text: answer.message, isProblem: true })
  else if (answer.value)
    showNotice({ text: words.t('export.saved', { name: answer.value.name }), isProblem: false })
}

/** What the save dialog proposes. */
export const fileNameOf = ({ title }: Pick<PictureHeading, 'title'>): string => title.slice(0, NAME_LENGTH)

export async function exportTable(
  card: CardExport,
  format: TableFormat,
  about: RefObject<About>,
): Promise<void> {
  const read = await readAsOne(about, async () => card.get('table')?.() ?? null)
  if (read === null) return
  const { value: table, heading, lines } = read
  if (!table.ok) return tell(table)
  const note = { name: words.t('export.note'), lines: [...lines] }
  tell(await request('export.table', { name: fileNameOf(heading), format, note, table: table.value }))
}

export async function exportPicture(
  card: CardExport,
  kind: PictureKind,
  about: RefObject<About>,
): Promise<void> {
  const read = await readAsOne(about, async () => card.get('picture') ?? null)
  if (read === null) return
  const { value: draw, heading } = read
  tell(await request('export.picture', { name: fileNameOf(heading), picture: draw(kind, heading) }))
}

/** A report of these pages with the filters and chart options of the window. */
export async function exportPdf(pages: readonly PrintedPage[], paper: Paper): Promise<void> {
  const state = useApp.getState()
  const { project, locale } = state
  if (!project) return
  const title = projectTitle(project.name)
  const day = (date: Date, timeZone?: string): string =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', ...(timeZone ? { timeZone } : {}) }).format(date)
  const { lastDate } = project.profile
  const parts = [
    title,
    ...(lastDate === null ? [] : [words.t('export.dataTo', { date: day(new Date(lastDate), 'UTC') })]),
    words.t('export.createdOn', { date: day(new Date()) }),
  ]
  const name = pages.length === 1 && pages[0] ? `${title} – ${words.t(`shell.pages.${pages[0]}`)}` : title
  tell(
    await request('export.pdf', {
      name: name.slice(0, NAME_LENGTH),
      view: shownView(state),
      pages: [...pages],
      paper,
      footer: { text: parts.join(' · '), page: words.t('export.page'), of: words.t('export.of') },
    }),
  )
}
