import { useEffect } from 'react'
import type { CardExporter } from '../export/useCardExport'
import { usePrintJob } from './printing'

export interface PrintedCard {
  readonly id: string
  readonly title: string
  readonly definition: string
  /** Of cards whose table or picture can be handed over. */
  readonly exporter: CardExporter | null
}

const cards = new Map<string, PrintedCard>()

/** The cards of the report, in the order in which they came up. */
export const printedCards = (): readonly PrintedCard[] => [...cards.values()]

/** Makes a card known to the report around it. In the window it does nothing. */
export function usePrintedCard(card: PrintedCard): void {
  const isPrinting = usePrintJob() !== null
  useEffect(() => {
    if (isPrinting) cards.set(card.id, card)
  })
}
