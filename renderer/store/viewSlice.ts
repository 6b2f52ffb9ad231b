import type { StateCreator } from 'zustand'
import type { ViewState } from '../../shared/ipc'
import { DEFAULT_SETTINGS, type Settings } from '../../shared/settings'
import { formatLocaleOf, type SystemLocales } from '../i18n/locale'
import type { AppState } from './index'

export const PAGES = ['overview', 'products', 'customers', 'data', 'dictionary'] as const
export type Page = (typeof PAGES)[number]
export type OptionValue = ViewState['options'][string]

/** The part of a view beside its filters. */
export interface Shown {
  readonly page: Page
  /** Choices of single charts: grain, moving average, shown as table. */
  readonly options: Readonly<Record<string, OptionValue>>
}

export interface ViewSlice extends Shown {
  readonly settings: Settings
  /** Of numbers and dates. */
  readonly locale: string
  /** What the system prefers: the locale of words, and that of numbers and dates. */
  readonly system: SystemLocales
  /** The dictionary entry that was asked for. */
  readonly entry: string | null
  goTo(page: Page): void
  openEntry(entry: string): void
  setOption(name: string, value: OptionValue): void
  restoreView(page: Page, options: Readonly<Record<string, OptionValue>>): void
  setSettings(settings: Settings): void
  setSystem(system: SystemLocales): void
}

export const createViewSlice: StateCreator<AppState, [], [], ViewSlice> = (set) => ({
  page: 'overview',
  options: {},
  settings: DEFAULT_SETTINGS,
  locale: 'en-US',
  system: { locale: 'en-US', region: 'en-US' },
  entry: null,
  goTo: (page) => set({ page, entry: null }),
  openEntry: (entry) => set({ page: 'dictionary', entry }),
  setOption: (name, value) => set(({ options }) => ({ options: { ...options, [name]: value } })),
  restoreView: (page, options) => set({ page, options }),
  setSettings: (settings) => set(({ system }) => ({ settings, locale: formatLocaleOf(settings, system) })),
  setSystem: (system) => set(({ settings }) => ({ system, locale: formatLocaleOf(settings, system) })),
})
