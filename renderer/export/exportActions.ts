import type { TableFormat } from '../../shared/exports'
import type { ExportedFile, RequestArgs } from '../../shared/ipc'
import type { Result } from '../../shared/result'
import { request } from '../api'
import { projectTitle } from '../format/names'
import { words } from '../i18n'
import { say } from '../i18n/say'
import { useApp } from '../store'
import { shownView } from '../store/viewActions'
import type { CardExport, PictureHeading, PictureKind, ReadAbout } from './cardExport'
import { readAsOne } from './readAsOne'

const NAME_LENGTH = 120

/** Says what became of an export; a cancelled dialog says nothing. */
export function tell(answer: Result<ExportedFile | null>): void {
  const { showNotice } = useApp.getState()
  if (!answer.ok && answer.code === 'cancelled') return
  if (!answer.ok) showNotice({ text: say(answer.message), isProblem: true })
  else if (answer.value)
    showNotice({ text: words.t('export.saved', { name: answer.value.name }), isProblem: false })
}

/** What the save dialog proposes. */
export const fileNameOf = ({ title }: Pick<PictureHeading, 'title'>): string => title.slice(0, NAME_LENGTH)

export async function exportTable(card: CardExport, format: TableFormat, about: ReadAbout): Promise<void> {
  const read = await readAsOne(about, async () => card.get('table')?.() ?? null)
  if (read === null) return
  const { value: table, heading, lines } = read
  if (!table.ok) return tell(table)
  const note = { name: words.t('export.note'), lines: [...lines] }
  tell(await request('export.table', { name: fileNameOf(heading), format, note, table: table.value }))
}

export async function exportPicture(card: CardExport, kind: PictureKind, about: ReadAbout): Promise<void> {
  const read = await readAsOne(about, async () => card.get('picture') ?? null)
  if (read === null) return
  const { value: draw, heading } = read
  tell(await request('export.picture', { name: fileNameOf(heading), picture: draw(kind, heading) }))
}

/** What a person chooses of a report. */
export type ReportChoice = Pick<RequestArgs<'export.pdf'>, 'pages' | 'paper' | 'rows' | 'definitions'>

/** A report with the filters and chart options of the window, saved or looked at first. */
export async function exportPdf(choice: ReportChoice, preview: boolean): Promise<void> {
  const state = useApp.getState()
  const { project } = state
  if (!project) return
  const title = projectTitle(project.name)
  const [page] = choice.pages
  const name = choice.pages.length === 1 && page ? `${title} – ${words.t(`shell.pages.${page}`)}` : title
  tell(
    await request('export.pdf', {
      ...choice,
      name: fileNameOf({ title: name }),
      view: shownView(state),
      preview,
    }),
  )
}
