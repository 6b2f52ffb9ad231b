import { useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { TableFormat } from '../../shared/exports'
import type { Selection } from '../../shared/query'
import { useApp } from '../store'
import { CardExportContext, createCardExport, type CardExport } from './cardExport'
import { copyPicture, copyTable } from './copyActions'
import { exportPicture, exportTable } from './exportActions'
import { useAbout } from './useAbout'

/** What a card's menu can export; null where the card shows nothing of the kind. */
export interface CardExporter {
  readonly csv: () => Promise<void>
  readonly xlsx: () => Promise<void>
  /** With as many dots a pixel of the screen. */
  readonly png: ((scale: number) => Promise<void>) | null
  readonly svg: (() => Promise<void>) | null
  /** To the clipboard: the chart as a picture, a table as cells. */
  readonly copy: () => Promise<void>
  /** Whether the card shows no rows at this moment. */
  readonly isEmpty: () => boolean
}

const shownSelection = (): Selection => useApp.getState().present.selection

/**
 * Exports of one card. Its table and chart make themselves known to `card`; a table that is not shown is put up out of
 * sight for as long as it is read. `isCurrent`: the card shows the present selection.
 */
export function useCardExport(
  title: string,
  table: ReactNode | null,
  asTable: boolean,
  isCurrent = true,
): { readonly exporter: CardExporter; readonly hidden: ReactNode; readonly card: CardExport } {
  const [card] = useState(createCardExport)
  const [behind] = useState(createCardExport)
  const [isReading, setReading] = useState(false)
  const about = useAbout(title, shownSelection, isCurrent)
  const isShown = asTable || table === null
  const readBehind = async (format: TableFormat): Promise<void> => {
    flushSync(() => setReading(true))
    await exportTable(behind, format, about).finally(() => setReading(false))
  }
  const save = (format: TableFormat): Promise<void> =>
    isShown ? exportTable(card, format, about) : readBehind(format)
  const hasChart = !asTable && table !== null
  return {
    card,
    exporter: {
      csv: () => save('csv'),
      xlsx: () => save('xlsx'),
      png: hasChart ? (scale) => exportPicture(card, { kind: 'png', scale }, about) : null,
      svg: hasChart ? () => exportPicture(card, { kind: 'svg' }, about) : null,
      copy: () => (hasChart ? copyPicture(card, about) : copyTable(card, about)),
      isEmpty: () => table === null && card.get('table') === null,
    },
    hidden:
      isReading && !isShown ? (
        <CardExportContext.Provider value={behind}>
          <div hidden>{table}</div>
        </CardExportContext.Provider>
      ) : null,
  }
}
