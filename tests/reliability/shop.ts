import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { imported } from '../support/project'

const HEADER = 'transaction_id,transaction_date,customer_id,product_id,quantity,unit_price'

const line = (i: number): string =>
  `T${i},2024-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')},C${i % 17},P${i % 90},${1 + (i % 5)},9.99`

/** Sales lines `from` (included) to `to` (excluded) as a file in the folder. */
export function writeSales(folder: string, name: string, from: number, to: number): string {
  const path = join(folder, name)
  writeFileSync(
    path,
    `${HEADER}\n${Array.from({ length: to - from }, (_, i) => line(from + i)).join('\n')}\n`,
  )
  return path
}

/** A project of 1,200 sales lines in the folder; gives its path. */
export async function makeProject(folder: string): Promise<string> {
  const projectPath = join(folder, 'shop.retail-lens')
  await imported({ files: [writeSales(folder, 'first.csv', 0, 1200)], projectPath })
  return projectPath
}
