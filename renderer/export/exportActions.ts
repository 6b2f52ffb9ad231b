import type { ExportedFile } from '../../shared/ipc'
import type { Result } from '../../shared/result'
import { request } from '../api'
import { words } from '../i18n'
import { useApp } from '../store'
import type { CardExport, PictureHeading } from './cardExport'

const NAME_LENGTH = 120

/** Says what became of an export; a cancelled dialog says nothing. */
export function tell(answer: Result<ExportedFile | null>): void {
  const { showNotice } = useApp.getState()
  if (!answer.ok) showNotice({ text: answer.message, isProblem: true })
  else if (answer.value)
    showNotice({ text: words.t('export.saved', { name: answer.value.name }), isProblem: false })
}

const nameOf = ({ title }: PictureHeading): string => title.slice(0, NAME_LENGTH)

export async function exportCsv(card: CardExport, heading: PictureHeading): Promise<void> {
  const table = await card.get('table')?.()
  if (!table) return
  tell(table.ok ? await request('export.table', { name: nameOf(heading), table: table.value }) : table)
}

export async function exportPicture(
  card: CardExport,
  kind: 'png' | 'svg',
  heading: PictureHeading,
): Promise<void> {
  const picture = card.get('picture')?.(kind, heading)
  if (picture) tell(await request('export.picture', { name: nameOf(heading), picture }))
}
