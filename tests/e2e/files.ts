import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Five orders, 13 units, net 430.00, in three months and two categories. Electronics: 300.00 in 3 orders.
 * February: 210.00 in 2 orders.
 */
const SHOP_LINES = [
  'transaction_id,transaction_date,product_id,product_name,category,quantity,unit_price',
  'T1,2024-01-05 10:00,P1,Lamp,Home,2,10.00',
  'T2,2024-01-20 11:30,P2,Radio,Electronics,1,50.00',
  'T3,2024-02-03 09:15,P1,Lamp,Home,1,10.00',
  'T3,2024-02-03 09:15,P2,Radio,Electronics,2,50.00',
  'T4,2024-02-14 16:45,P3,Chair,Home,4,25.00',
  'T5,2024-03-01 12:00,P2,Radio,Electronics,3,50.00',
]

function write(folder: string, name: string, lines: readonly string[]): string {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

/** The small shop above as one CSV file; returns its path. */
export const writeSmallShop = (folder: string): string => write(folder, 'small shop.csv', SHOP_LINES)

/** A flat file of many lines, big enough that its import can be met half-way. */
export function writeBigShop(folder: string, lines: number): string {
  const rows = Array.from({ length: lines }, (_, i) => {
    const day = String((i % 28) + 1).padStart(2, '0')
    const month = String(((i >> 5) % 12) + 1).padStart(2, '0')
    return `T${i >> 1},2023-${month}-${day} 10:00,P${i % 997},Product ${i % 997},Category ${i % 7},${(i % 5) + 1},${(i % 90) + 1}.50`
  })
  return write(folder, 'big shop.csv', [SHOP_LINES[0] ?? '', ...rows])
}

/** Sales on days that no calendar has: nothing of it can be used. */
export const writeBadShop = (folder: string): string =>
  write(folder, 'bad shop.csv', [
    SHOP_LINES[0] ?? '',
    'T1,2024-13-45,P1,Lamp,Home,2,10.00',
    'T2,2024-02-31,P2,Radio,Electronics,1,50.00',
  ])
