import { useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { projectTitle } from '../format/names'
import { useFormats } from '../format/useFormats'
import { useApp } from '../store'
import { CardExportContext, createCardExport, type CardExport, type PictureHeading } from './cardExport'
import { exportCsv, exportPicture } from './exportActions'

/** What a card's menu can export; null where the card shows nothing of the kind. */
export interface CardExporter {
  readonly csv: () => void
  readonly png: (() => void) | null
  readonly svg: (() => void) | null
}

function useHeading(title: string): PictureHeading {
  const { t } = useTranslation()
  const { dates } = useFormats()
  const project = useApp((app) => app.project)
  const { from, to, filters } = useApp((app) => app.present.selection)
  const [first, last] = [from ?? project?.profile.firstDate, to ?? project?.profile.lastDate]
  const parts = [
    projectTitle(project?.name ?? ''),
    ...(first && last ? [dates.range({ from: first, to: last })] : []),
    ...(filters.length > 0 ? [t('export.filters', { count: filters.length })] : []),
  ]
  return { title, detail: parts.join(' · ') }
}

/**
 * Exports of one card. Its table and chart make themselves known to `card`; a table that is not shown is put up out of
 * sight for as long as it is read.
 */
export function useCardExport(
  title: string,
  table: ReactNode | null,
  asTable: boolean,
): { readonly exporter: CardExporter; readonly hidden: ReactNode; readonly card: CardExport } {
  const [card] = useState(createCardExport)
  const [behind] = useState(createCardExport)
  const [isReading, setReading] = useState(false)
  const heading = useHeading(title)
  const isShown = asTable || table === null
  const readBehind = async (): Promise<void> => {
    flushSync(() => setReading(true))
    await exportCsv(behind, heading)
    setReading(false)
  }
  return {
    card,
    exporter: {
      csv: () => (isShown ? void exportCsv(card, heading) : void readBehind()),
      png: asTable || table === null ? null : () => void exportPicture(card, 'png', heading),
      svg: asTable || table === null ? null : () => void exportPicture(card, 'svg', heading),
    },
    hidden:
      isReading && !isShown ? (
        <CardExportContext.Provider value={behind}>
          <div hidden>{table}</div>
        </CardExportContext.Provider>
      ) : null,
  }
}
