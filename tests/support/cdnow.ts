import { readFileSync } from 'node:fs'
import { countHistories, type HistoryCounts } from '../../main/cube/churn/purchaseModel'

const WEEK = 7

/**
 * The CDNOW sample that Fader, Hardie & Lee published (2,357 customers who first bought in early 1997, 39 weeks) as
 * x, t_x and T in weeks. The fixture has one line for each day T: `x/t_x` in days, and `-n` for n customers without a
 * repeat order.
 */
export function cdnow(): HistoryCounts {
  const repeats: number[] = []
  const lastAge: number[] = []
  const age: number[] = []
  const add = (x: number, last: number, now: number): void => {
    repeats.push(x)
    // Published with two decimals.
    lastAge.push(Math.round((last / WEEK) * 100) / 100)
    age.push(Math.round((now / WEEK) * 100) / 100)
  }
  const text = readFileSync(new URL('../fixtures/cdnow.txt', import.meta.url), 'utf8')
  for (const line of text.trim().split('\n')) {
    const [day = '', list = ''] = line.split(': ')
    for (const entry of list.split(' ')) {
      const [x = '', last = '0'] = entry.split('/')
      if (x.startsWith('-')) for (let n = Number(x); n < 0; n++) add(0, 0, Number(day))
      else add(Number(x), Number(last), Number(day))
    }
  }
  return countHistories({ repeats, lastAge, age })
}
