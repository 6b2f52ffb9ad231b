import { phrase } from '../../../shared/phrase'
import type { CleaningContext } from './columns'

const NO_PROMOTION = /^(?:0|none|(?:no|without|kein|keine|ohne|sans|sin|senza|sem|bez|geen)(?:\s.*)?)$/i
const EXAMPLES = 3

/** Lines with a promotion of which nobody says what it takes off, by file. */
export class UnknownDiscounts {
  private readonly byFile = new Map<number, { lines: number; readonly promotions: Set<string> }>()

  /** A promotion called `None` or `No promotion` takes nothing off. */
  add(fileId: number, promotion: string): void {
    if (NO_PROMOTION.test(promotion.trim())) return
    const found = this.byFile.get(fileId) ?? { lines: 0, promotions: new Set<string>() }
    found.lines++
    found.promotions.add(promotion)
    this.byFile.set(fileId, found)
  }

  /** One remark a file. */
  warn({ role, findings }: CleaningContext): void {
    for (const [fileId, { lines, promotions }] of this.byFile) {
      if (!role.fileById.has(fileId)) continue
      const examples = [...promotions].slice(0, EXAMPLES).join(', ')
      findings.warn(fileId, {
        code: 'unknown_discount',
        message: phrase`${lines} lines carry a promotion without a percent (${promotions.size}, for example ${examples}) and no discount of their own: their discount counts as 0. A promotions file with discount percents would say it.`,
      })
    }
  }
}
