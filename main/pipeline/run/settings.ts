import { phrase } from '../../../shared/phrase'
import { FailureError, failure } from '../../../shared/result'
import { ANSWER_NAMES, withoutAnswers } from './answers'
import { CALENDAR_NAMES } from './calendarSettings'
import { minorDigitsOf } from '../../../shared/money'
import { DEFAULT_PROJECT_SETTINGS, projectSettingsSchema } from '../../../shared/projectSettings'
import type { ProjectSettings } from '../../../shared/projectSettings'
import { DEFAULT_SETTINGS } from '../silver'
import type { PipelineSettings } from '../silver'

/** The key of a project's state that they are kept under. */
export const SETTINGS_KEY = 'settings'

/** Takes a choice back. */
const AUTO = 'auto'

/** What a person has set; the rest is guessed or stays as it is by default. */
export type ChosenSettings = Readonly<Partial<PipelineSettings>>

/** Every setting that `--set KEY=VALUE` takes: how its text becomes a value (undefined = not understood). */
const SETTINGS: {
  readonly [K in keyof PipelineSettings]: (text: string) => PipelineSettings[K] | undefined
} = {
  currency: (text) => (/^[A-Z]{3}$/.test(text) ? text : undefined),
  minorDigits: (text) => (/^[0-4]$/.test(text) ? Number(text) : undefined),
  highValueCents: (text) => (/^\d+$/.test(text) ? Number(text) : undefined),
  highValuePercent: (text) => (/^[1-9]\d?$/.test(text) ? Number(text) : undefined),
  dropIdenticalLines: (text) => (text === 'true' ? true : text === 'false' ? false : undefined),
  rfmScoring: (text) => projectSettingsSchema.shape.rfmScoring.safeParse(text).data,
}

const snake = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const NAMES = new Map((Object.keys(SETTINGS) as (keyof PipelineSettings)[]).map((key) => [snake(key), key]))

const keptSettings = (text: string | undefined): ChosenSettings => JSON.parse(text ?? '{}') as ChosenSettings

/** What was set for a project, by its state. */
export function projectSettings(kept: string | null): ProjectSettings {
  const known = projectSettingsSchema.safeParse({
    ...DEFAULT_PROJECT_SETTINGS,
    ...keptSettings(kept ?? undefined),
  })
  return known.data ?? DEFAULT_PROJECT_SETTINGS
}

/** What was set for the project, with the changes asked for. Throws a `FailureError` (usage) on an unknown key or value. */
export function settingsFrom(
  state: ReadonlyMap<string, string>,
  changes: Readonly<Record<string, string>> = {},
): ChosenSettings {
  const changed: Partial<Record<keyof PipelineSettings, unknown>> = {
    ...keptSettings(state.get(SETTINGS_KEY)),
  }
  for (const [name, text] of Object.entries(withoutAnswers(changes))) {
    const key = NAMES.get(name)
    if (!key)
      throw new FailureError(
        failure(
          'usage',
          phrase`There is no setting "${name}". There are: ${[...NAMES.keys(), ...ANSWER_NAMES, ...CALENDAR_NAMES].join(', ')}.`,
        ),
      )
    if (text === AUTO) {
      delete changed[key]
      continue
    }
    const value = SETTINGS[key](text)
    if (value === undefined)
      throw new FailureError(failure('usage', phrase`"${text}" is no value for the setting "${name}".`))
    changed[key] = value
  }
  return changed as ChosenSettings
}

/** All settings: those chosen, else the currency that the files speak of with its own minor unit, else the defaults. */
export function settingsWith(chosen: ChosenSettings, foundCurrency: string | null): PipelineSettings {
  const currency = chosen.currency ?? foundCurrency ?? DEFAULT_SETTINGS.currency
  return { ...DEFAULT_SETTINGS, minorDigits: minorDigitsOf(currency), ...chosen, currency }
}

export const settingsState = (chosen: ChosenSettings): [string, string] => [
  SETTINGS_KEY,
  JSON.stringify(chosen),
]
