/** What the shop sells: `name | price | rating people give it | supplier`, by category. */
const SHELVES: Readonly<Record<string, string>> = {
  Electronics: `
Aurora 14 laptop, 16 GB|1299.00|4.5|Nordlicht GmbH
Aurora 15 Pro laptop, 32 GB|1849.00|4.7|Nordlicht GmbH
Monitor 27" QHD|329.00|4.2|Nordlicht GmbH
Wireless mouse M3|24.90|4.1|Brightwave Ltd
Mechanical keyboard, low profile|89.00|4.4|Brightwave Ltd
Noise-cancelling headphones|219.00|4.6|Sonora Audio
In-ear headphones Lite|29.90|2.6|Sonora Audio
Bluetooth speaker Pebble|59.00|3.9|Sonora Audio
USB-C charger 65 W|39.90|4.3|Brightwave Ltd
USB-C cable 2 m|12.90|3.4|Brightwave Ltd
Power bank 10,000 mAh|34.90|3.1|Brightwave Ltd
E-reader 7"|149.00|4.5|Nordlicht GmbH
Smart plug, set of 2|27.90|2.9|Brightwave Ltd
Webcam Full HD|54.90|3.3|Brightwave Ltd
Portable radio Retro|79.00|3.8|Sonora Audio`,
  'Home & Kitchen': `
Chef's knife 20 cm|64.00|4.7|Casa Oliveira
Cast-iron pan 28 cm|49.90|4.6|Casa Oliveira
Espresso maker, 6 cups|32.50|4.4|Casa Oliveira
Milk frother|27.90|3.0|Casa Oliveira
Chopping board, oak|29.00|4.3|Casa Oliveira
Linen tea towels, set of 3|18.90|4.1|Maison Lefèvre
Duvet cover, washed cotton|79.00|4.0|Maison Lefèvre
Wool blanket, grey|95.00|4.5|Maison Lefèvre
Scented candle "Fig & Cedar"|22.00|3.7|Maison Lefèvre
Glass storage jars, set of 4|26.50|4.2|Casa Oliveira
Electric kettle 1.7 l|44.90|3.5|Brightwave Ltd
Toaster, two slots|39.90|2.8|Brightwave Ltd
Table lamp Arc|69.00|3.9|Maison Lefèvre
Salad spinner|21.90|3.6|Casa Oliveira
Picture frame 30 × 40|16.90|3.8|Maison Lefèvre`,
  Grocery: `
Ground coffee, dark roast, 500 g|8.90|4.5|Rösterei am Markt
Coffee filters No. 4, 100 pieces|2.90|4.0|Rösterei am Markt
Espresso beans 1 kg|17.90|4.6|Rösterei am Markt
Earl Grey tea, 50 bags|5.40|4.2|Whitmore & Sons
Shortbread fingers|4.20|4.3|Whitmore & Sons
Orange marmalade|4.80|3.9|Whitmore & Sons
Extra virgin olive oil 750 ml|11.90|4.7|Oleificio Conti
Spaghetti 1 kg|2.60|4.1|Oleificio Conti
Tomato sauce with basil|3.10|3.8|Oleificio Conti
Dark chocolate 70 %|2.80|4.4|Rösterei am Markt
Acacia honey|7.90|4.5|Oleificio Conti
Crunchy muesli|5.20|3.2|Whitmore & Sons
Sea salt crackers|2.40|3.0|Whitmore & Sons
Crème brûlée mix|3.90|2.7|Maison Lefèvre
Gingerbread, tin|9.90|4.2|Rösterei am Markt`,
  Clothing: `
Merino jumper|89.00|4.4|Ullberg AB
Organic cotton T-shirt|24.90|3.9|Ullberg AB
Slim jeans, dark blue|79.00|3.7|Ullberg AB
Rain jacket Fjord|129.00|4.5|Ullberg AB
Wool socks, 2 pairs|16.90|4.6|Ullberg AB
Linen shirt|59.00|4.0|Costa Textil
Summer dress "Lucía"|69.00|4.1|Costa Textil
Leather belt|39.90|3.5|Costa Textil
Scarf, lambswool|45.00|4.3|Ullberg AB
Knitted hat|22.90|3.8|Ullberg AB
Swim shorts|29.90|3.4|Costa Textil
Canvas trainers|64.90|2.9|Costa Textil
Pyjamas, flannel|49.90|4.2|Costa Textil
Gloves, touch screen|19.90|2.5|Ullberg AB
Straw hat|27.00|3.6|Costa Textil`,
  'Sports & Outdoors': `
Yoga mat 6 mm|34.90|4.3|Alpenrad AG
Resistance bands, set of 5|19.90|4.0|Alpenrad AG
Trekking backpack 32 l|119.00|4.6|Alpenrad AG
Stainless bottle 750 ml|24.90|4.5|Alpenrad AG
Head torch 350 lm|36.90|4.1|Alpenrad AG
Camping stove|44.90|3.9|Alpenrad AG
Sleeping bag, 3 seasons|139.00|4.2|Alpenrad AG
Two-person tent|189.00|3.8|Alpenrad AG
Bike lights, pair|27.90|3.2|Velomax
Bike lock, folding|59.90|4.4|Velomax
Cycling helmet Urban|69.90|4.0|Velomax
Floor pump|32.90|3.6|Velomax
Running belt|17.90|2.8|Velomax
Picnic rug|29.90|4.1|Costa Textil
Skipping rope|11.90|3.3|Velomax`,
  'Books & Stationery': `
Notebook A5, dotted|14.90|4.6|Papeterie Rive Gauche
Fountain pen Classic|39.00|4.4|Papeterie Rive Gauche
Ink, royal blue|6.90|4.2|Papeterie Rive Gauche
Weekly planner|18.90|3.9|Papeterie Rive Gauche
Pencil set, 12 grades|16.50|4.3|Papeterie Rive Gauche
Watercolours, 24 pans|29.90|4.5|Papeterie Rive Gauche
Sketchbook A4|12.90|4.1|Papeterie Rive Gauche
Desk organiser, bamboo|24.90|3.5|Casa Oliveira
Cookbook "Mediterranean Table"|32.00|4.7|Harbour Press
Travel guide Lisbon|16.99|3.8|Harbour Press
Crime novel "The Quiet Canal"|11.99|4.0|Harbour Press
Atlas for children|24.00|4.4|Harbour Press
Greeting cards, box of 10|13.90|3.7|Papeterie Rive Gauche
Sticky notes, 6 blocks|5.90|2.9|Papeterie Rive Gauche
Wrapping paper, 5 sheets|7.50|3.6|Papeterie Rive Gauche`,
  'Toys & Games': `
Wooden train set|54.90|4.7|Kinderwerk
Building blocks, 100 pieces|39.90|4.5|Kinderwerk
Plush fox|19.90|4.4|Kinderwerk
Memory game "Animals"|14.90|4.0|Kinderwerk
Strategy game "Harbours"|44.90|4.6|Meeple & Co
Card game "Sprint"|12.90|4.1|Meeple & Co
Puzzle 1,000 pieces|17.90|3.9|Meeple & Co
Chess set, folding|34.90|4.2|Meeple & Co
Kite, rainbow|21.90|3.1|Kinderwerk
Modelling clay, 8 colours|11.90|3.8|Kinderwerk
Doll's house furniture|29.90|3.4|Kinderwerk
Toy kitchen|99.00|4.3|Kinderwerk
Spinning top|6.90|3.0|Kinderwerk
Advent calendar, toys|24.90|2.8|Kinderwerk
Junior microscope|49.90|3.6|Kinderwerk`,
  'Beauty & Health': `
Hand cream, almond|7.90|4.5|Lavandin Frères
Body lotion, lavender|12.90|4.2|Lavandin Frères
Soap bar, olive|4.50|4.4|Lavandin Frères
Shampoo bar, rosemary|8.90|3.7|Lavandin Frères
Conditioner bar|9.50|3.2|Lavandin Frères
Lip balm, honey|3.90|4.1|Lavandin Frères
Sun cream SPF 50|16.90|4.0|Lavandin Frères
Beard oil|14.90|3.8|Lavandin Frères
Bamboo toothbrushes, 4 pieces|9.90|3.3|Whitmore & Sons
Electric toothbrush|69.00|4.3|Brightwave Ltd
Bath salts, pine|11.50|3.9|Lavandin Frères
Hair dryer 2000 W|49.90|2.9|Brightwave Ltd
Massage ball|13.90|3.5|Alpenrad AG
Cotton pads, washable|10.90|4.1|Whitmore & Sons
Gift box "Provence"|39.00|4.6|Lavandin Frères`,
}

/** Demand by month (January first), relative to the shop as a whole. */
const SEASON_BY_CATEGORY: Readonly<Record<string, readonly number[]>> = {
  Electronics: [1, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 1, 1.1, 1, 1.3, 1.2],
  'Home & Kitchen': [1.1, 1, 1, 1, 1, 0.9, 0.9, 0.9, 1, 1, 1, 1],
  Grocery: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  Clothing: [0.9, 0.8, 1.1, 1.2, 1.2, 1.1, 1, 0.8, 1.1, 1.2, 1, 0.9],
  'Sports & Outdoors': [0.7, 0.7, 1, 1.3, 1.5, 1.6, 1.6, 1.4, 1, 0.7, 0.6, 0.6],
  'Books & Stationery': [1.1, 0.9, 0.9, 0.9, 0.9, 0.9, 1, 1.4, 1.4, 1, 1, 1.1],
  'Toys & Games': [0.6, 0.6, 0.8, 0.9, 0.8, 0.9, 0.9, 0.8, 0.8, 1, 1.6, 2.2],
  'Beauty & Health': [1, 1.1, 1, 1, 1.1, 1.1, 1.2, 1.1, 0.9, 0.9, 0.9, 1.1],
}

const POPULARITY_BY_CATEGORY: Readonly<Record<string, number>> = {
  Electronics: 1.4,
  'Home & Kitchen': 1.1,
  Grocery: 0.9,
  Clothing: 1.2,
  'Sports & Outdoors': 1,
  'Books & Stationery': 0.8,
  'Toys & Games': 0.9,
  'Beauty & Health': 0.8,
}

/** Share of the price that the shop pays for what it sells. */
const COST_SHARE_BY_CATEGORY: Readonly<Record<string, number>> = {
  Electronics: 0.78,
  'Home & Kitchen': 0.55,
  Grocery: 0.68,
  Clothing: 0.45,
  'Sports & Outdoors': 0.58,
  'Books & Stationery': 0.6,
  'Toys & Games': 0.54,
  'Beauty & Health': 0.42,
}

/** Suppliers whose costs the shop has not entered. */
const WITHOUT_COSTS = new Set(['Velomax', 'Harbour Press', 'Whitmore & Sons'])

/** The category's share, up to six points less or more by the place on the shelf. */
const costOf = (category: string, price_cents: number, place: number): number =>
  Math.round(price_cents * (COST_SHARE_BY_CATEGORY[category]! + (((place * 5) % 13) - 6) / 100))

const NEVER_SOLD = new Set(['Toaster, two slots', 'Straw hat', 'Skipping rope', 'Junior microscope'])

/** Bought together: when the first is in a basket, the second often follows. */
const PAIRS = [
  ['Ground coffee, dark roast, 500 g', 'Coffee filters No. 4, 100 pieces'],
  ['Fountain pen Classic', 'Ink, royal blue'],
  ['Spaghetti 1 kg', 'Tomato sauce with basil'],
  ['Shampoo bar, rosemary', 'Conditioner bar'],
  ['E-reader 7"', 'USB-C charger 65 W'],
  ['Watercolours, 24 pans', 'Sketchbook A4'],
] as const

export interface Product {
  readonly id: string
  readonly name: string
  readonly category: string
  readonly supplier: string
  readonly price_cents: number
  /** Null where the shop does not know it. */
  readonly cost_cents: number | null
  /** Mean rating its reviews tend to, 1–5. */
  readonly quality: number
  /** Relative demand on an average day; 0 for those never sold. */
  readonly popularity: number
  readonly seasonByMonth: readonly number[]
}

export interface Catalogue {
  readonly products: readonly Product[]
  readonly byName: ReadonlyMap<string, Product>
  readonly neverSold: readonly Product[]
  readonly pairs: readonly (readonly [Product, Product])[]
}

/** The products in shelf order (ids `P001` …). `spread(name)` is a factor around 1 that varies their demand. */
export function buildCatalogue(spread: (name: string) => number): Catalogue {
  const products: Product[] = []
  for (const [category, shelf] of Object.entries(SHELVES)) {
    for (const row of shelf.trim().split('\n')) {
      const [name = '', price, rating, supplier = ''] = row.split('|')
      const price_cents = Math.round(Number(price) * 100)
      const quality = Number(rating)
      const demand =
        POPULARITY_BY_CATEGORY[category]! * (price_cents / 2_000) ** -0.3 * (0.85 + 0.04 * quality)
      products.push({
        id: `P${String(products.length + 1).padStart(3, '0')}`,
        name,
        category,
        supplier,
        price_cents,
        cost_cents: WITHOUT_COSTS.has(supplier) ? null : costOf(category, price_cents, products.length),
        quality,
        popularity: NEVER_SOLD.has(name) ? 0 : demand * spread(name),
        seasonByMonth: SEASON_BY_CATEGORY[category]!,
      })
    }
  }
  const byName = new Map(products.map((product) => [product.name, product]))
  return {
    products,
    byName,
    neverSold: products.filter((product) => product.popularity === 0),
    pairs: PAIRS.map(([first, second]) => [byName.get(first)!, byName.get(second)!] as const),
  }
}
