import { expect, test } from 'vitest'
import { makeCube } from '../../../main/cube'
import { fold } from '../../../shared/textSearch'
import { makeCubeData } from '../../support/makeCubeData'

const line = (product: string, customer: string | null, store: string, gross: number) => ({
  date: '2024-01-05',
  order: `${product} ${customer}`,
  product,
  customer,
  store,
  quantity: 1,
  gross,
})

const cube = makeCube(
  makeCubeData(
    [
      line('85123A', 'c1', 's1', 500),
      line('22423', 'c2', 's1', 900),
      line('21731', 'c3', 's2', 300),
      line('10002', null, 's2', 100),
    ],
    {
      products: [
        { id: '85123A', name: 'White hanging heart', category: 'Déco' },
        { id: '22423', name: 'Regency cakestand', category: 'Cuisine' },
        { id: '21731', name: 'Red heart lamp', category: 'Déco' },
        { id: '10002', name: 'Heartbreaker', category: null },
        { id: '90000', name: 'Heart never sold', category: 'Déco' },
      ],
      customers: [
        { id: 'c1', name: 'Jürgen Groß' },
        { id: 'c2', name: 'Zoë Łukasz' },
        { id: 'c3', name: 'Анна Каренина' },
      ],
      stores: [
        { id: 's1', name: 'Main street', country: 'Germany', city: 'Köln' },
        { id: 's2', name: 'Harbour', country: 'Spain', city: 'Málaga' },
      ],
    },
  ),
)

/** `dimension: names` of each group, in order. */
const found = (text: string, limit = 5): string[] =>
  cube
    .search(text, limit)
    .map(({ dimension, members }) => `${dimension}: ${members.map(({ name }) => name).join(', ')}`)

test('whole words and beginnings come before the middles of words, larger net sales first, never sold members too', () => {
  expect(found('heart')).toEqual([
    'product: White hanging heart, Red heart lamp, Heartbreaker, Heart never sold',
  ])
})

test('a beginning comes before the middle of a word', () => {
  expect(found('eart')).toEqual(found('heart').map((group) => group))
  expect(found('cui')).toEqual(['category: Cuisine'])
  expect(found('ha')[0]).toBe('store: Harbour')
})

test('case, accents and special letters do not matter, neither in the text nor in the names', () => {
  expect(found('KOLN')).toEqual(['city: Köln'])
  expect(found('málaga')).toEqual(['city: Málaga'])
  expect(found('jurgen gross')).toEqual(['customer: Jürgen Groß'])
  expect(found('LUKASZ zoe')).toEqual(['customer: Zoë Łukasz'])
  expect(found('deco')).toEqual(['category: Déco'])
})

test('words in any order, ids, and letters of other scripts', () => {
  expect(found('lamp red')).toEqual(['product: Red heart lamp'])
  expect(found('85123a')).toEqual(['product: White hanging heart'])
  expect(found('каренина')).toEqual(['customer: Анна Каренина'])
})

test.each([
  ['substituted', 'regensy'],
  ['missing', 'regncy'],
  ['added', 'regennacy'.replace('na', 'n')],
  ['swapped', 'reegncy'],
])('one %s character in a longer word is forgiven and told', (_, typed) => {
  const [group] = cube.search(typed, 5)
  expect(group?.members[0]).toMatchObject({ name: 'Regency cakestand' })
})

test('a misspelt word of another script', () => {
  expect(found('каренена')).toEqual(['customer: Анна Каренина'])
})

test('with enough exact matches nothing misspelt is shown; short words must be right', () => {
  expect(
    cube
      .search('heart', 50)
      .flatMap(({ members }) => members)
      .some(({ isMisspelt }) => isMisspelt),
  ).toBe(false)
  expect(found('rxd')).toEqual([])
})

test('groups tell their size beyond the limit, and members their net sales over everything', () => {
  const [group] = cube.search('heart', 2)
  expect(group).toMatchObject({ dimension: 'product', total: 4 })
  expect(group?.members.map(({ id, netCents }) => [id, netCents])).toEqual([
    ['85123A', 500],
    ['21731', 300],
  ])
})

test('an empty text and one that fits nothing find nothing; the guest is never found', () => {
  expect(found('')).toEqual([])
  expect(found('  ')).toEqual([])
  expect(found('qwertz')).toEqual([])
  expect(found('(none)')).toEqual([])
})

test('characters that mean something in patterns are taken as they are', () => {
  for (const text of ['.*', '[a', '(', '\\', '+heart', '"lamp"', '-lamp'])
    expect(() => found(text)).not.toThrow()
  expect(found('.*')).toEqual([])
})

test('folding keeps plain text and turns special letters into plain ones', () => {
  expect(fold('Straße ØRSTED Ångström')).toBe('strasse orsted angstrom')
})
