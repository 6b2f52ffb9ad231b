import type { Field } from '../../../shared/fields'

/** An export whose headers say less than its makers mean: what fills each field (the first that is there), null where a like-named column must not. */
export interface KnownExport {
  readonly name: string
  /** Comparable headers that only this export has together. */
  readonly marks: readonly string[]
  readonly columns: Readonly<Partial<Record<Field, string | readonly string[] | null>>>
}

const NO_ORDER_TOTALS = { total_amount: null, net_amount: null } as const

const EXPORTS: readonly KnownExport[] = [
  {
    name: 'Shopify orders',
    marks: ['name', 'createdat', 'lineitemname', 'lineitemquantity', 'lineitemprice'],
    columns: {
      ...NO_ORDER_TOTALS,
      transaction_id: 'name',
      transaction_ts: 'createdat',
      product_id: 'lineitemsku',
      product_name: 'lineitemname',
      quantity: 'lineitemquantity',
      unit_price: 'lineitemprice',
      // The order's, with all that was taken off its lines.
      discount_amount: 'discountamount',
      discount_percent: null,
      customer_name: 'billingname',
      city: 'shippingcity',
      region: 'shippingprovince',
      country: 'shippingcountry',
      channel: 'source',
      brand: 'vendor',
      supplier_name: null,
      promotion_id: 'discountcode',
      store_id: null,
      store_name: null,
    },
  },
  {
    name: 'Amazon orders',
    marks: ['amazonorderid', 'purchasedate', 'itemprice', 'quantity'],
    columns: {
      transaction_id: 'amazonorderid',
      transaction_ts: 'purchasedate',
      product_id: 'sku',
      product_name: 'productname',
      total_amount: 'itemprice',
      net_amount: null,
      unit_price: null,
      discount_amount: 'itempromotiondiscount',
      city: 'shipcity',
      region: 'shipstate',
      country: 'shipcountry',
      channel: 'saleschannel',
    },
  },
  {
    name: 'Etsy sold items',
    marks: ['saledate', 'itemname', 'listingid', 'orderid', 'price'],
    columns: {
      ...NO_ORDER_TOTALS,
      transaction_id: 'orderid',
      transaction_ts: 'saledate',
      product_id: 'listingid',
      product_name: 'itemname',
      unit_price: 'price',
      customer_id: 'buyer',
      country: 'shipcountry',
      city: 'shipcity',
      region: 'shipstate',
    },
  },
  {
    name: 'eBay orders',
    marks: ['salesrecordnumber', 'ordernumber', 'itemnumber', 'itemtitle', 'soldfor'],
    columns: {
      ...NO_ORDER_TOTALS,
      transaction_id: 'ordernumber',
      transaction_ts: 'saledate',
      product_id: 'itemnumber',
      product_name: 'itemtitle',
      unit_price: 'soldfor',
      customer_id: 'buyerusername',
    },
  },
  {
    name: 'WooCommerce order lines',
    marks: ['ordernumber', 'orderdate', 'itemcost', 'itemname'],
    columns: {
      ...NO_ORDER_TOTALS,
      transaction_id: 'ordernumber',
      transaction_ts: 'orderdate',
      product_id: 'sku',
      product_name: 'itemname',
      unit_price: 'itemcost',
      unit_cost: null,
      // The order's, where lines have none of their own.
      discount_amount: ['itemdiscountamount', 'cartdiscountamount', 'orderdiscountamount'],
    },
  },
  {
    name: 'Toast item selections',
    marks: ['itemselectionid', 'menuitem', 'grossprice', 'netprice', 'qty'],
    columns: {
      transaction_id: 'orderid',
      transaction_ts: 'orderdate',
      product_id: 'itemid',
      product_name: 'menuitem',
      unit_price: null,
      total_amount: 'grossprice',
      net_amount: 'netprice',
      discount_amount: 'discount',
    },
  },
  {
    name: 'Amazon transactions by date',
    marks: ['datetime', 'settlementid', 'productsales', 'sellingfees'],
    columns: {
      transaction_id: 'orderid',
      transaction_ts: 'datetime',
      product_id: 'sku',
      product_name: 'description',
      unit_price: null,
      total_amount: 'productsales',
      net_amount: null,
      discount_amount: 'promotionalrebates',
    },
  },
  {
    name: 'Magento order items',
    marks: ['incrementid', 'sku', 'qtyordered', 'rowtotal'],
    columns: {
      transaction_id: 'incrementid',
      product_id: 'sku',
      product_name: 'name',
      quantity: 'qtyordered',
      unit_price: 'price',
      total_amount: 'rowtotal',
    },
  },
]

/** The known export that a file with these comparable headers is, or null. */
export const knownExport = (keys: ReadonlySet<string>): KnownExport | null =>
  EXPORTS.find(({ marks }) => marks.every((mark) => keys.has(mark))) ?? null
