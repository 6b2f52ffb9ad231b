import type { ExportCell, ExportCopy } from '../../shared/exports'
import { neutralisedText } from '../../shared/setAside'
import { request } from '../api'
import { words } from '../i18n'
import { say } from '../i18n/say'
import { useApp } from '../store'
import type { CardExport, ReadAbout } from './cardExport'
import { readAsOne } from './readAsOne'

const DOTS = 2

async function copy(name: string, what: ExportCopy): Promise<void> {
  const answer = await request('export.copy', what)
  useApp
    .getState()
    .showNotice(
      answer.ok
        ? { text: words.t('export.copied', { name }), isProblem: false }
        : { text: say(answer.message), isProblem: true },
    )
}

/** Copies the chart as a picture. */
export async function copyPicture(card: CardExport, about: ReadAbout): Promise<void> {
  const read = await readAsOne(about, async () => card.get('picture'))
  if (read === null) return
  const picture = read.value({ kind: 'png', scale: DOTS }, read.heading)
  if (picture.kind === 'png') await copy(read.heading.title, picture)
}

function cellText(cell: ExportCell): string {
  if (cell === null) return ''
  return typeof cell === 'number' ? String(cell) : neutralisedText(cell.replaceAll(/[\t\r\n]+/g, ' '))
}

/** Copies the table as cells that a spreadsheet takes: tabs between columns, a line a row. */
export async function copyTable(card: CardExport, about: ReadAbout): Promise<void> {
  const read = await readAsOne(about, async () => card.get('table')?.() ?? null)
  if (read === null || !read.value.ok) return
  const { columns, rows } = read.value.value
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => row.map(cellText))]
  await copy(read.heading.title, { kind: 'text', text: lines.map((line) => line.join('\t')).join('\n') })
}
