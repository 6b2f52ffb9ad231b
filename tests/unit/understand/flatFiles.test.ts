import { describe, expect, test } from 'vitest'
import { guess, table } from './helpers'
import { inEnglish } from '../../../shared/phrase'

const day = (i: number): string => `2024-01-${String(1 + (i % 28)).padStart(2, '0')}`
const dotted = (i: number): string => `${String(1 + (i % 28)).padStart(2, '0')}.01.2024`

const FLAT: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
  [
    'Online Retail',
    table(
      'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country',
      30,
      (i) =>
        `${536365 + (i >> 2)},8512${i % 7}A,WHITE HANGING HEART,${i % 5 ? 6 : -1},2010-12-0${1 + (i % 9)} 08:26:00,2.${i % 10}5,${i % 3 ? '17850.0' : ''},United Kingdom`,
    ),
    {
      transaction_id: 'InvoiceNo',
      product_id: 'StockCode',
      product_name: 'Description',
      quantity: 'Quantity',
      transaction_ts: 'InvoiceDate',
      unit_price: 'UnitPrice',
      customer_id: 'CustomerID',
      country: 'Country',
    },
  ],
  [
    'Superstore',
    table(
      'Row ID,Order ID,Order Date,Ship Date,Ship Mode,Customer ID,Customer Name,Segment,Country,City,State,Postal Code,Region,Product ID,Category,Sub-Category,Product Name,Sales,Quantity,Discount,Profit',
      30,
      (i) =>
        `${i + 1},CA-2016-${152156 + (i >> 1)},11/8/2016,11/11/2016,Second Class,CG-1252${i % 9},Claire Gute,Consumer,United States,Henderson,Kentucky,42420,South,FUR-BO-1000${i % 8},Furniture,Bookcases,Bush Bookcase ${i},26${i}.96,${1 + (i % 4)},${i % 2 ? 0.2 : 0},41.91`,
    ),
    {
      transaction_id: 'Order ID',
      transaction_ts: 'Order Date',
      customer_id: 'Customer ID',
      customer_name: 'Customer Name',
      segment: 'Segment',
      country: 'Country',
      city: 'City',
      region: 'Region',
      product_id: 'Product ID',
      category: 'Category',
      subcategory: 'Sub-Category',
      product_name: 'Product Name',
      total_amount: 'Sales',
      quantity: 'Quantity',
      discount_percent: 'Discount',
    },
  ],
  [
    'German till',
    table(
      'Belegnummer;Datum;Artikelnummer;Artikelbezeichnung;Warengruppe;Menge;Einzelpreis;Rabatt %;Umsatz;Kundennummer;Filiale;Zahlungsart',
      30,
      (i) =>
        `${10000 + (i >> 1)};${dotted(i)};A${i % 9};Käse ${i % 9};Molkerei;${1 + (i % 3)};2,50;${i % 2 ? '10,00' : '0,00'};${i + 1},50;K${i % 6};Köln;EC-Karte`,
    ),
    {
      transaction_id: 'Belegnummer',
      transaction_ts: 'Datum',
      product_id: 'Artikelnummer',
      product_name: 'Artikelbezeichnung',
      category: 'Warengruppe',
      quantity: 'Menge',
      unit_price: 'Einzelpreis',
      discount_percent: 'Rabatt %',
      total_amount: 'Umsatz',
      customer_id: 'Kundennummer',
      store_id: 'Filiale',
      payment_method: 'Zahlungsart',
    },
  ],
  [
    'French shop',
    table(
      'N° commande;Date commande;Référence produit;Désignation;Quantité;Prix unitaire;Montant total;Code client;Magasin;Mode de paiement',
      30,
      (i) =>
        `C${100 + (i >> 1)};${day(i)};R${i % 9};Crème brûlée;${1 + (i % 3)};3,50;${i + 1},50;CL${i % 6};M${i % 3};CB`,
    ),
    {
      transaction_id: 'N° commande',
      transaction_ts: 'Date commande',
      product_id: 'Référence produit',
      product_name: 'Désignation',
      quantity: 'Quantité',
      unit_price: 'Prix unitaire',
      total_amount: 'Montant total',
      customer_id: 'Code client',
      store_id: 'Magasin',
      payment_method: 'Mode de paiement',
    },
  ],
  [
    'Spanish shop',
    table(
      'Número de pedido;Fecha;Código de producto;Descripción;Cantidad;Precio unitario;Importe total;ID cliente;Tienda;País',
      30,
      (i) =>
        `P${100 + (i >> 1)};${dotted(i)};R${i % 9};Jamón ibérico;${1 + (i % 3)};3,50;${i + 1},50;CL${i % 6};T${i % 3};España`,
    ),
    {
      transaction_id: 'Número de pedido',
      transaction_ts: 'Fecha',
      product_id: 'Código de producto',
      product_name: 'Descripción',
      quantity: 'Cantidad',
      unit_price: 'Precio unitario',
      total_amount: 'Importe total',
      customer_id: 'ID cliente',
      store_id: 'Tienda',
      country: 'País',
    },
  ],
  [
    'Italian shop',
    table(
      'Numero scontrino;Data;Codice articolo;Descrizione;Quantità;Prezzo unitario;Sconto;Totale;Codice cliente;Negozio;Città',
      30,
      (i) =>
        `${100 + (i >> 1)};${dotted(i)};R${i % 9};Pane integrale;${1 + (i % 3)};3,50;${i % 2},50;${i + 1},50;CL${i % 6};N${i % 3};Roma`,
    ),
    {
      transaction_id: 'Numero scontrino',
      transaction_ts: 'Data',
      product_id: 'Codice articolo',
      product_name: 'Descrizione',
      quantity: 'Quantità',
      unit_price: 'Prezzo unitario',
      discount_amount: 'Sconto',
      total_amount: 'Totale',
      customer_id: 'Codice cliente',
      store_id: 'Negozio',
      city: 'Città',
    },
  ],
  [
    'Portuguese shop',
    table(
      'Pedido;Data da venda;Código do produto;Produto;Categoria;Quantidade;Preço unitário;Valor total;Código do cliente;Loja',
      30,
      (i) =>
        `${100 + (i >> 1)};${dotted(i)};R${i % 9};Pão de queijo;Padaria;${1 + (i % 3)};3,50;${i + 1},50;CL${i % 6};L${i % 3}`,
    ),
    {
      transaction_id: 'Pedido',
      transaction_ts: 'Data da venda',
      product_id: 'Código do produto',
      product_name: 'Produto',
      category: 'Categoria',
      quantity: 'Quantidade',
      unit_price: 'Preço unitário',
      total_amount: 'Valor total',
      customer_id: 'Código do cliente',
      store_id: 'Loja',
    },
  ],
  [
    'Polish shop',
    table(
      'Numer zamówienia;Data sprzedaży;Kod towaru;Nazwa towaru;Ilość;Cena jednostkowa;Wartość;Nr klienta;Sklep',
      30,
      (i) =>
        `${100 + (i >> 1)};${dotted(i)};R${i % 9};Żółty ser;${1 + (i % 3)};3,50 zł;${i + 1},50 zł;K${i % 6};S${i % 3}`,
    ),
    {
      transaction_id: 'Numer zamówienia',
      transaction_ts: 'Data sprzedaży',
      product_id: 'Kod towaru',
      product_name: 'Nazwa towaru',
      quantity: 'Ilość',
      unit_price: 'Cena jednostkowa',
      total_amount: 'Wartość',
      customer_id: 'Nr klienta',
      store_id: 'Sklep',
    },
  ],
  [
    'Dutch shop',
    table(
      'Bestelnummer;Besteldatum;Artikelnummer;Omschrijving;Aantal;Stuksprijs;Korting;Totaalbedrag;Klantnummer;Filiaal;Betaalwijze',
      30,
      (i) =>
        `${100 + (i >> 1)};${dotted(i)};R${i % 9};Jonge kaas;${1 + (i % 3)};3,50;${i % 3},25;${i + 1},50;K${i % 6};F${i % 3};PIN`,
    ),
    {
      transaction_id: 'Bestelnummer',
      transaction_ts: 'Besteldatum',
      product_id: 'Artikelnummer',
      product_name: 'Omschrijving',
      quantity: 'Aantal',
      unit_price: 'Stuksprijs',
      discount_amount: 'Korting',
      total_amount: 'Totaalbedrag',
      customer_id: 'Klantnummer',
      store_id: 'Filiaal',
      payment_method: 'Betaalwijze',
    },
  ],
  [
    'web shop with email and tax',
    table(
      'Name,Email,Financial Status,Paid at,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Payment Method',
      30,
      (i) =>
        `#${1001 + (i >> 1)},a${i % 8}@x.com,paid,${day(i)} 10:00:00 +0100,EUR,${i + 5}.00,4.90,1.90,${i + 9}.90,,0.00,${day(i)} 09:59:00 +0100,${1 + (i % 2)},Blue mug,5.00,MUG-${i % 4},Card`,
    ),
    {
      email: 'Email',
      transaction_ts: 'Created at',
      quantity: 'Lineitem quantity',
      product_name: 'Lineitem name',
      unit_price: 'Lineitem price',
      product_id: 'Lineitem sku',
      payment_method: 'Payment Method',
    },
  ],
  [
    'supermarket export with separate time',
    table(
      'Invoice ID,Branch,City,Customer type,Gender,Product line,Unit price,Quantity,Tax 5%,Total,Date,Time,Payment,cogs,gross income,Rating',
      30,
      (i) =>
        `750-67-84${10 + i},A,Yangon,Member,Female,Health and beauty,74.69,${1 + (i % 7)},26.1415,548.9715,1/${1 + (i % 28)}/2019,13:0${i % 10},Ewallet,522.83,26.1415,9.1`,
    ),
    {
      transaction_id: 'Invoice ID',
      store_id: 'Branch',
      city: 'City',
      unit_price: 'Unit price',
      quantity: 'Quantity',
      total_amount: 'Total',
      transaction_ts: 'Date',
      product_name: 'Product line',
    },
  ],
]

describe('flat files are transactions, and their columns are found', () => {
  test.each(FLAT)('%s', (_name, text, mapping) => {
    const found = guess(text)
    expect(found.role).toBe('transactions')
    expect(found.mapping).toMatchObject(mapping)
  })

  test('Online Retail maps these columns and no others', () => {
    const [, text, mapping] = FLAT[0]!
    expect(guess(text).mapping).toEqual(mapping)
  })

  test('sales without a product column count each category as one product, and say so', () => {
    const found = guess(FLAT.at(-1)![1])
    expect(found.role).toBe('transactions')
    expect(found.timeColumn).toBe('Time')
    expect(found.confidence).toBeLessThanOrEqual(0.7)
    expect(inEnglish(found.evidence)).toContain(
      'No column names the product; each value of "Product line" counts as one.',
    )
    expect(found.mapping).toMatchObject(FLAT.at(-1)![2])
  })

  test('sales with neither product nor category are not guessed, and say what they lack', () => {
    const found = guess(table('Order ID,Order Date,Qty,Total', 20, (i) => `${i},${day(i)},1,2.50`))
    expect(found.role).toBe('unknown')
    expect(inEnglish(found.evidence)).toContain(
      'As transactions it would need a column for product id or product name.',
    )
    expect(found.alternatives.find(({ role }) => role === 'transactions')?.mapping).toMatchObject({
      transaction_id: 'Order ID',
      quantity: 'Qty',
      total_amount: 'Total',
    })
  })
})

describe('values overrule words', () => {
  test('a column named Price that holds dates is no price', () => {
    const found = guess(
      table('Order ID,Date,SKU,Price,Amount', 20, (i) => `${i},${day(i)},A${i % 5},${day(i)},${i}.50`),
    )
    expect(found.mapping.unit_price).toBeUndefined()
    expect(found.mapping.total_amount).toBe('Amount')
  })

  test('a column named Date that holds numbers is no date', () => {
    const found = guess(table('Order ID,Date,Sold at,SKU,Qty', 20, (i) => `${i},${i},${day(i)},A${i % 5},1`))
    expect(found.mapping.transaction_ts).toBe('Sold at')
  })

  test('a bare "Product" with words is a name, with codes an id', () => {
    const named = guess(table('Order ID,Date,Product,Qty', 20, (i) => `${i},${day(i)},Green tea ${i % 5},1`))
    expect(named.mapping).toMatchObject({ product_name: 'Product' })
    expect(named.mapping.product_id).toBeUndefined()
    const coded = guess(table('Order ID,Date,Product,Qty', 20, (i) => `${i},${day(i)},A${i % 5},1`))
    expect(coded.mapping).toMatchObject({ product_id: 'Product' })
  })

  test('a bare "Discount" of fractions is a rate, of amounts an amount', () => {
    const withDiscount = (value: (i: number) => string): string =>
      table('Order ID,Date,SKU,Qty,Price,Discount', 20, (i) => `${i},${day(i)},A${i % 5},1,20.00,${value(i)}`)
    expect(guess(withDiscount((i) => (i % 2 ? '0.15' : '0'))).mapping).toMatchObject({
      discount_percent: 'Discount',
    })
    expect(guess(withDiscount((i) => (i % 2 ? '15%' : '0%'))).mapping).toMatchObject({
      discount_percent: 'Discount',
    })
    expect(guess(withDiscount((i) => `${i}.25`)).mapping).toMatchObject({ discount_amount: 'Discount' })
  })

  test.each([
    ['compact', (i: number) => `202401${String(1 + (i % 28)).padStart(2, '0')}`],
    ['Excel serial', (i: number) => `${45_292 + i}`],
    ['Unix seconds', (i: number) => `${1_704_067_200 + i * 3600}`],
    ['month name', (i: number) => `${1 + (i % 28)} Jan 2024`],
    ['12 h', (i: number) => `1/${1 + (i % 28)}/2024 3:05 PM`],
    ['ISO with zone', (i: number) => `${day(i)}T10:00:00Z`],
  ])('dates written as %s', (_name, date) => {
    const found = guess(table('Order ID,Order Date,SKU,Qty', 30, (i) => `${i},${date(i)},A${i % 5},1`))
    expect(found.mapping.transaction_ts).toBe('Order Date')
  })

  test('a time of day in its own column is found', () => {
    const found = guess(
      table('Order ID,Date,Time,SKU,Qty', 20, (i) => `${i},${day(i)},13:0${i % 10},A${i % 5},1`),
    )
    expect(found).toMatchObject({ timeColumn: 'Time', mapping: { transaction_ts: 'Date' } })
  })

  test('currency words in a header are looked through, a currency column is found', () => {
    const found = guess(
      table(
        'Order ID,Date,SKU,Qty,Unit Price (USD),Currency',
        20,
        (i) => `${i},${day(i)},A${i % 5},1,${i}.50,USD`,
      ),
    )
    expect(found.mapping.unit_price).toBe('Unit Price (USD)')
    expect(found.currencyColumn).toBe('Currency')
  })
})

describe('amounts', () => {
  test('gross and net by their words, both kept as candidates', () => {
    const found = guess(
      table(
        'Order ID,Date,SKU,Qty,Gross sales,Discounts,Net sales',
        20,
        (i) => `${i},${day(i)},A${i % 5},1,20.00,2.00,18.00`,
      ),
    )
    expect(found.mapping).toMatchObject({ total_amount: 'Gross sales', net_amount: 'Net sales' })
    expect(found.amounts.map(({ field, header }) => `${field}=${header}`)).toEqual(
      expect.arrayContaining(['total_amount=Gross sales', 'net_amount=Net sales']),
    )
  })

  test('two columns for one field: the surer one is mapped, both are candidates', () => {
    const found = guess(
      table('Order ID,Date,SKU,Qty,Revenue,Line total', 20, (i) => `${i},${day(i)},A${i % 5},1,2.00,3.00`),
    )
    expect(found.mapping.total_amount).toBe('Line total')
    expect(found.amounts.filter(({ field }) => field === 'total_amount').map(({ header }) => header)).toEqual(
      ['Line total', 'Revenue'],
    )
  })
})
