import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Licence } from '../../shared/licences'

interface Manifest {
  readonly name: string
  readonly version: string
  readonly license?: string | { readonly type?: string }
  readonly licenses?: readonly { readonly type?: string }[]
  readonly dependencies?: Readonly<Record<string, string>>
}

const LICENCE_FILES = /^(licen[cs]e|copying|notice|ofl)([.-].*)?$/i

/** Data that are bundled and come from no package of their own. */
const DATA: readonly Licence[] = [
  {
    name: 'GeoNames',
    version: '',
    licence: 'CC-BY-4.0',
    text: 'The list of cities is reduced from data of GeoNames (https://www.geonames.org), licensed under Creative Commons Attribution 4.0 (https://creativecommons.org/licenses/by/4.0/).',
  },
  {
    name: 'Natural Earth',
    version: '',
    licence: 'Public domain',
    text: 'The shapes of countries are made with Natural Earth (https://www.naturalearthdata.com).',
  },
]

const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest

/** The folder of a package as Node would find it from another; null where it is not installed (an optional one). */
function folderOf(name: string, from: string): string | null {
  for (let at = from; ; at = dirname(at)) {
    const folder = join(at, 'node_modules', name)
    if (existsSync(join(folder, 'package.json'))) return folder
    if (at === dirname(at)) return null
  }
}

function licenceIn(folder: string): Licence {
  const { name, version, license, licenses } = manifestIn(folder)
  const named = typeof license === 'string' ? license : (license?.type ?? licenses?.[0]?.type)
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && LICENCE_FILES.test(entry.name))
    .map((entry) => readFileSync(join(folder, entry.name), 'utf8').trim())
  return { name, version, licence: named ?? '', text: texts.join('\n\n') }
}

/** The licences of all packages that the app is made from, those they need included, by name; then those of data. */
export function shippedLicences(root: string): readonly Licence[] {
  const found = new Map<string, Licence>()
  const visit = (folder: string): void => {
    if (found.has(folder)) return
    found.set(folder, licenceIn(folder))
    needsOf(folder)
  }
  const needsOf = (folder: string): void => {
    for (const name of Object.keys(manifestIn(folder).dependencies ?? {})) {
      const needed = folderOf(name, folder)
      if (needed !== null) visit(needed)
    }
  }
  needsOf(root)
  const once = new Map([...found.values()].map((entry) => [`${entry.name} ${entry.version}`, entry]))
  return [...[...once.values()].toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)), ...DATA]
}

/** The package that a module of a bundle comes from; null for our own. */
export const packageOf = (module: string): string | null =>
  /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(module)?.[1]?.replace('\\', '/') ?? null

/** The same as one text to lie beside the program. */
export const licenceText = (licences: readonly Licence[]): string =>
  licences
    .map(({ name, version, licence, text }) =>
      [`${[name, version].filter(Boolean).join(' ')} – ${licence}`, text].filter(Boolean).join('\n\n'),
    )
    .join(`\n\n${'-'.repeat(80)}\n\n`)
