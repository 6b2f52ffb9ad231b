import { foldName } from './foldName'

/** ISO 3166-1: two letters, three letters, three digits. */
export type CountryCodes = readonly (readonly [alpha2: string, alpha3: string, numeric: string])[]

/** Languages in which country names are understood; the platform knows the names. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl', 'sv', 'da', 'nb', 'fi'] as const

/** Usual spellings that are neither a code nor a name of today. One name may stand for several countries. */
const SPELLINGS: Readonly<Record<string, string>> = {
  uk: 'GB',
  'great britain': 'GB',
  britain: 'GB',
  'united kingdom of great britain and northern ireland': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  eire: 'IE',
  'republic of ireland': 'IE',
  'irish republic': 'IE',
  'channel islands': 'JE GG',
  'united states of america': 'US',
  'u s a': 'US',
  'u s': 'US',
  america: 'US',
  rsa: 'ZA',
  'republic of south africa': 'ZA',
  holland: 'NL',
  'czech republic': 'CZ',
  turkey: 'TR',
  uae: 'AE',
  emirates: 'AE',
  korea: 'KR',
  'south korea': 'KR',
  'republic of korea': 'KR',
  'north korea': 'KP',
  russia: 'RU',
  'russian federation': 'RU',
  'viet nam': 'VN',
  'ivory coast': 'CI',
  burma: 'MM',
  swaziland: 'SZ',
  'cape verde': 'CV',
  macedonia: 'MK',
  bosnia: 'BA',
  'hong kong': 'HK',
  'hong kong sar': 'HK',
  macao: 'MO',
  macau: 'MO',
  taiwan: 'TW',
  'republic of china': 'TW',
  prc: 'CN',
  'peoples republic of china': 'CN',
  syria: 'SY',
  iran: 'IR',
  laos: 'LA',
  moldova: 'MD',
  tanzania: 'TZ',
  venezuela: 'VE',
  bolivia: 'BO',
  brunei: 'BN',
  palestine: 'PS',
  vatican: 'VA',
  'dr congo': 'CD',
  congo: 'CG',
  'east timor': 'TL',
  micronesia: 'FM',
  kosovo: 'XK',
}

export interface Countries {
  /** The two-letter codes that a country's name or code stands for; empty where it is none. */
  find(name: string): readonly string[]
}

/** Understands country names in many languages, ISO codes and usual spellings. */
export function createCountries(codes: CountryCodes): Countries {
  const byName = new Map<string, readonly string[]>()
  const add = (name: string | undefined, found: readonly string[]): void => {
    if (name !== undefined && !byName.has(foldName(name))) byName.set(foldName(name), found)
  }
  for (const [name, found] of Object.entries(SPELLINGS)) add(name, found.split(' '))
  for (const [alpha2, alpha3] of codes) {
    add(alpha2, [alpha2])
    add(alpha3, [alpha2])
  }
  for (const language of LANGUAGES) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    const short = new Intl.DisplayNames([language], { type: 'region', style: 'short', fallback: 'none' })
    for (const [alpha2] of codes) {
      add(names.of(alpha2), [alpha2])
      add(short.of(alpha2), [alpha2])
    }
  }
  return { find: (name) => byName.get(foldName(name)) ?? [] }
}
