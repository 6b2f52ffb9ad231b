import { z } from 'zod'

/** The folder whose new files are offered: its name, null where none was chosen. */
export interface WatchedFolder {
  readonly name: string | null
  readonly isOn: boolean
}

/** What becomes of files that were offered: `later` offers them again at the next start, `never` not even when they change. */
export const OFFER_ANSWERS = ['import', 'later', 'never'] as const
export const offerAnswerSchema = z.enum(OFFER_ANSWERS)
export type OfferAnswer = z.infer<typeof offerAnswerSchema>
