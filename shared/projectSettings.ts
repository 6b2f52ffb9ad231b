import { z } from 'zod'

/** What a person may set for a project and its numbers are computed by; a change computes it anew from its lines. */
export const projectSettingsSchema = z.object({
  /** ISO 4217; null: as the files say. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
  /** An order is high-value from this many minor units on; null: from a percentile of the orders on. */
  highValueCents: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).nullable(),
  /** That percentile. */
  highValuePercent: z.number().int().min(1).max(99),
  /** Whether identical lines of one order are one. */
  dropIdenticalLines: z.boolean(),
  /** `ties`: customers with equal values get equal scores; `ntile`: five parts of equal size, ties by the customer's id. */
  rfmScoring: z.enum(['ties', 'ntile']),
})
export type ProjectSettings = z.infer<typeof projectSettingsSchema>
export type RfmScoring = ProjectSettings['rfmScoring']

export const DEFAULT_PROJECT_SETTINGS: ProjectSettings = {
  currency: null,
  highValueCents: null,
  highValuePercent: 95,
  dropIdenticalLines: false,
  rfmScoring: 'ties',
}

const snake = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** The same as `--set` takes it: `auto` gives a choice back. */
export const settingTexts = (change: Partial<ProjectSettings>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(change)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [snake(key), value === null ? 'auto' : String(value)]),
  )
