import { createContext, useContext, useEffect } from 'react'
import type { ExportPicture, ExportTable } from '../../shared/exports'
import type { Result } from '../../shared/result'

/** Reads the whole table, also what is not in the document. */
export type ReadTable = () => Promise<Result<ExportTable>>
/** A kind of picture; `scale` is the number of its dots for a pixel of the screen, 1 to 4. */
export type PictureKind = { readonly kind: 'svg' } | { readonly kind: 'png'; readonly scale: number }

/** Paints the chart under these words. */
export type DrawPicture = (kind: PictureKind, heading: PictureHeading) => ExportPicture

export interface PictureHeading {
  readonly title: string
  readonly detail: string
}

/** What a card is about at this moment. */
export interface About {
  readonly heading: PictureHeading
  /** The card shows the present selection. */
  readonly isCurrent: boolean
  /** Title, project, period and each filter in words. */
  lines(): Promise<readonly string[]>
}

export type ReadAbout = () => About

interface Parts {
  readonly table: ReadTable
  readonly picture: DrawPicture
}

/** What a card's parts hand up to it, so that its menu can export what it shows. */
export interface CardExport {
  get<K extends keyof Parts>(kind: K): Parts[K] | null
  /** Returns the function that takes the part back. */
  put<K extends keyof Parts>(kind: K, part: Parts[K]): () => void
}

export function createCardExport(): CardExport {
  let parts: Partial<Parts> = {}
  return {
    get: (kind) => parts[kind] ?? null,
    put(kind, part) {
      parts = { ...parts, [kind]: part }
      return () => {
        if (parts[kind] === part) parts = { ...parts, [kind]: undefined }
      }
    },
  }
}

export const CardExportContext = createContext<CardExport | null>(null)

/** Makes a table or a chart known to the card around it, with what it shows now; null where that is nothing. */
export function useCardPart<K extends keyof Parts>(kind: K, part: Parts[K] | null): void {
  const card = useContext(CardExportContext)
  useEffect(() => (part === null ? undefined : card?.put(kind, part)))
}
