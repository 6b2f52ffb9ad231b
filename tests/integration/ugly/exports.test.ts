import { expect, test } from 'vitest'
import { csv, understood } from './shop'
import type { UglyCase } from './shop'

const CASES: readonly UglyCase[] = [
  understood(
    'Shopify: the order total stands on the first line only and is no line amount',
    {
      'orders_export.csv': csv(
        'Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem discount,Billing Name,Shipping City,Shipping Country,Payment Method,Vendor',
        '#1001,ann@example.org,paid,2024-01-31 14:05:00 +0100,fulfilled,EUR,27.00,4.90,5.09,31.90,,0.00,2024-01-31 14:04:59 +0100,2,Mug,3.50,MUG-1,0.00,Ann Lee,Bern,CH,Visa,Potters',
        '#1001,ann@example.org,,,,,,,,,,,2024-01-31 14:04:59 +0100,1,Bowl,20.00,,0.00,,,,,Potters',
        '#1002,bo@example.org,paid,2024-02-13 09:30:10 +0100,fulfilled,EUR,10.00,4.90,2.38,14.90,,0.00,2024-02-13 09:30:00 +0100,1,Plate,10.00,PLATE-1,0.00,Bo Ek,Basel,CH,Visa,Potters',
      ),
    },
    {
      lines: [
        '2024-01-31 14:04:59 · #1001 · MUG-1 · ann@example.org · 2 · 7.00',
        '2024-01-31 14:04:59 · #1001 · Bowl · ann@example.org · 1 · 20.00',
        '2024-02-13 09:30:00 · #1002 · PLATE-1 · bo@example.org · 1 · 10.00',
      ],
      orders: 2,
    },
  ),
  understood(
    'Amazon: the item price is the amount of the line',
    {
      'amazon.txt': [
        'amazon-order-id\tpurchase-date\torder-status\tsales-channel\tproduct-name\tsku\tasin\tquantity\tcurrency\titem-price\titem-tax\tship-city\tship-country',
        '302-1\t2024-01-31T13:05:00+00:00\tShipped\tAmazon.de\tMug\tMUG-1\tB01\t2\tEUR\t7.00\t1.12\tKöln\tDE',
        '302-2\t2024-02-13T08:30:00+00:00\tShipped\tAmazon.de\tBowl\tBOWL-1\tB02\t1\tEUR\t20.00\t3.19\tBonn\tDE',
      ].join('\n'),
    },
    {
      lines: [
        '2024-01-31 13:05:00 · 302-1 · MUG-1 · guest · 2 · 7.00',
        '2024-02-13 08:30:00 · 302-2 · BOWL-1 · guest · 1 · 20.00',
      ],
    },
  ),
  understood(
    'Square: gross sales, discounts below zero, date and time apart',
    {
      'items.csv': csv(
        'Date,Time,Time Zone,Category,Item,Qty,Price Point Name,SKU,Modifiers Applied,Gross Sales,Discounts,Net Sales,Tax,Transaction ID,Payment ID,Device Name,Location,Customer ID',
        '01/31/2024,14:05:00,Pacific Time (US & Canada),Coffee,Latte,2,Regular,LAT,,$7.00,$0.00,$7.00,$0.60,T1,P1,Till 1,Main Street,K1',
        '02/13/2024,09:30:00,Pacific Time (US & Canada),Coffee,Mocha,3,Regular,MOC,,$30.00,-$5.00,$25.00,$2.10,T2,P2,Till 1,Main Street,K2',
      ),
    },
    {
      lines: [
        '2024-01-31 14:05:00 · T1 · LAT · K1 · 2 · 7.00',
        '2024-02-13 09:30:00 · T2 · MOC · K2 · 3 · 30.00 − 5.00',
      ],
    },
  ),
  understood(
    'Etsy: the order id is the order, the transaction id a line of it',
    {
      'EtsySoldOrderItems2024.csv': csv(
        'Sale Date,Item Name,Buyer,Quantity,Price,Coupon Code,Discount Amount,Shipping Discount,Order Shipping,Currency,Transaction ID,Listing ID,Date Paid,Date Shipped,Ship City,Ship Country,Order ID,SKU',
        '01/31/24,Ring,ann,2,3.50,,0.00,0.00,2.00,USD,9001,5001,01/31/24,02/01/24,Austin,United States,7001,',
        '01/31/24,Chain,ann,1,10.00,,0.00,0.00,2.00,USD,9002,5002,01/31/24,02/01/24,Austin,United States,7001,',
      ),
    },
    {
      lines: ['2024-01-31 · 7001 · 5001 · ann · 2 · 7.00', '2024-01-31 · 7001 · 5002 · ann · 1 · 10.00'],
      orders: 1,
    },
  ),
  understood(
    'eBay: sold for is the price, total price the whole order with postage',
    {
      'ebay.csv': csv(
        'Sales Record Number,Order Number,Buyer Username,Item Number,Item Title,Custom Label,Quantity,Sold For,Shipping And Handling,Total Price,Sale Date,Paid On Date',
        '101,12-001,ann,4001,Lamp,,2,$3.50,$4.00,$11.00,Jan-31-24,Jan-31-24',
      ),
    },
    { lines: ['2024-01-31 · 12-001 · 4001 · ann · 2 · 7.00'] },
  ),
  understood(
    'WooCommerce: item cost is the price, not what the shop paid',
    {
      'woo.csv': csv(
        'Order Number,Order Status,Order Date,Email (Billing),Order Total Amount,SKU,Item #,Item Name,Quantity,Item Cost',
        '501,completed,2024-01-31 14:05,ann@example.org,31.90,MUG-1,1,Mug,2,3.50',
        '501,completed,2024-01-31 14:05,ann@example.org,31.90,BOWL-1,2,Bowl,1,20.00',
      ),
    },
    { net: 27, orders: 1, units: 3 },
  ),
  understood(
    'WooCommerce: the discount of the cart is shared by its lines',
    {
      'woo.csv': csv(
        'Order Number,Order Date,Email (Billing),Cart Discount Amount,Order Total Amount,SKU,Item Name,Quantity (- Refund),Item Cost,Coupon Code,Discount Amount',
        '501,2024-01-31 14:05,ann@example.org,2.70,29.20,MUG-1,Mug,2,3.50,SAVE,2.70',
        '501,2024-01-31 14:05,ann@example.org,2.70,29.20,BOWL-1,Bowl,1,20.00,SAVE,2.70',
      ),
    },
    {
      lines: [
        '2024-01-31 14:05:00 · 501 · MUG-1 · ann@example.org · 2 · 7.00 − 0.70',
        '2024-01-31 14:05:00 · 501 · BOWL-1 · ann@example.org · 1 · 20.00 − 2.00',
      ],
      says: [{ code: 'order_total', column: 'Cart Discount Amount', has: ['divided'] }],
    },
  ),
  understood(
    'Magento: row totals of the order items',
    {
      'items.csv': csv(
        'increment_id,created_at,sku,name,qty_ordered,price,row_total,discount_amount,customer_email',
        '1000001,2024-01-31 14:05:00,MUG-1,Mug,2.0000,3.5000,7.0000,0.0000,ann@example.org',
        '1000002,2024-02-13 09:30:00,BOWL-1,Bowl,3.0000,10.0000,30.0000,5.0000,bo@example.org',
      ),
    },
    {
      lines: [
        '2024-01-31 14:05:00 · 1000001 · MUG-1 · ann@example.org · 2 · 7.00',
        '2024-02-13 09:30:00 · 1000002 · BOWL-1 · bo@example.org · 3 · 30.00 − 5.00',
      ],
    },
  ),
  understood(
    'Superstore: sales after the discount rate',
    {
      'superstore.csv': csv(
        'Row ID,Order ID,Order Date,Ship Date,Customer ID,Customer Name,Segment,Country,City,State,Region,Product ID,Category,Sub-Category,Product Name,Sales,Quantity,Discount,Profit',
        '1,CA-1,11/8/2016,11/18/2016,CG-1,Claire Gute,Consumer,United States,Henderson,Kentucky,South,FUR-1,Furniture,Chairs,Chair,261.96,2,0,41.91',
        '2,CA-1,11/8/2016,11/18/2016,CG-1,Claire Gute,Consumer,United States,Henderson,Kentucky,South,FUR-2,Furniture,Chairs,Stool,80,3,0.2,21.58',
      ),
    },
    { orders: 1, units: 5 },
  ),
  understood(
    'a product without its code on one line is known by its name',
    {
      'till.csv': csv(
        'Receipt,Date,SKU,Product Name,Quantity,Total',
        '1,2024-01-31,A1,Mug,2,7.00',
        '2,2024-01-31,,Gift card,1,25.00',
      ),
    },
    { lines: ['2024-01-31 · 1 · A1 · guest · 2 · 7.00', '2024-01-31 · 2 · Gift card · guest · 1 · 25.00'] },
  ),
]

test.each(CASES)('$name', async ({ prove }) => {
  await expect(prove()).resolves.toBe('as expected')
})
