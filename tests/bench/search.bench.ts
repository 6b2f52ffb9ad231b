import { cpus } from 'node:os'
import { makeCube, PackedStrings, type CubeData } from '../../main/cube'
import { ms, percentile } from './support/times'
import { randomOf, syntheticSales } from './support/syntheticSales'

/** Types words letter by letter over 100,000 customers and 20,000 products: every keystroke is one search. */

const CUSTOMERS = 100_000
const PRODUCTS = 20_000
const FIRST =
  'Anna Jürgen Zoë Olga Liam Chloé Søren Márta Piotr Ines Karl Yusuf Noor Émile Brigitte Tom'.split(' ')
const LAST = 'Müller Schmidt García Novák Łukaszewicz Rossi Dubois Okafor Jansen Öztürk Brown Larsen'.split(
  ' ',
)
const THINGS = 'lantern cakestand teapot bunting heart holder clock mirror basket candle drawer ribbon'.split(
  ' ',
)
const LOOKS = 'white red regency vintage ceramic hanging wooden retro crystal pink large small'.split(' ')
const TYPED = ['regency cakestand', 'muller anna', 'lukaszewicz', 'white heart', 'c4711', 'zoe garcia 812']
const MISSPELT = ['regensy', 'cakesatnd', 'lukaszeiwcz', 'schmdit', 'ceramick teapot', 'hangging lantern']

const random = randomOf(3)
const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)]!
const named = (prefix: string, count: number, name: (i: number) => string) => ({
  ids: PackedStrings.from(['', ...Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`)]),
  names: PackedStrings.from(['', ...Array.from({ length: count }, (_, i) => name(i + 1))]),
})

function shop(): CubeData {
  const data = syntheticSales(200_000)
  const customer = data.keys.customer!
  const customers = named('c', CUSTOMERS, (i) => `${pick(FIRST)} ${pick(LAST)} ${i % 997}`)
  const products = named('p', PRODUCTS, (i) =>
    `${pick(LOOKS)} ${pick(LOOKS)} ${pick(THINGS)} ${i % 89}`.toUpperCase(),
  )
  return {
    ...data,
    attributes: {},
    keys: {
      ...data.keys,
      customer: { ...customers, codes: Uint32Array.from(customer.codes) },
      product: { ...products, codes: Uint32Array.from(data.keys.product.codes) },
    },
  }
}

const timed = (run: () => unknown): number => {
  const start = performance.now()
  run()
  return performance.now() - start
}

const cube = makeCube(shop())
const prepared = timed(() => cube.search('', 5))
const first = timed(() => cube.search('r', 5))
const letters = TYPED.flatMap((text) => Array.from(text, (_, i) => text.slice(0, i + 1)))
const keystrokes = letters.map((text) => timed(() => cube.search(text, 5)))
const misspelt = MISSPELT.map((text) => {
  const time = timed(() => cube.search(text, 5))
  if (!cube.search(text, 5)[0]?.members[0]?.isMisspelt) throw new Error(`"${text}" finds nothing similar`)
  return time
})
console.log(`Search. ${cpus().length} × ${cpus()[0]?.model}, Node ${process.versions.node}`)
console.log(`${CUSTOMERS.toLocaleString('en')} customers, ${PRODUCTS.toLocaleString('en')} products`)
console.log(`  prepared when the search opens ${ms(prepared)}, first letter ${ms(first)}`)
console.log(
  `  a keystroke                    p50 ${ms(percentile(keystrokes, 0.5))}, p95 ${ms(percentile(keystrokes, 0.95))}`,
)
console.log(
  `  a misspelt word                p50 ${ms(percentile(misspelt, 0.5))}, worst ${ms(Math.max(...misspelt))}`,
)
