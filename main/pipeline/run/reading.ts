import { phrase } from '../../../shared/phrase'
import type { Warning } from '../../../shared/report'
import { REPAIR_DETAILS, REPAIR_REMEDIES } from '../read/repairs'
import type { ReadRepair, RepairReason } from '../read/repairs'
import type { CellRemark } from '../silver'

const VALUE_CHARS = 200

/** Gathers what was mended while a file was read. */
export class ReadingRemarks {
  private remarks: CellRemark[] = []

  constructor(private readonly header: readonly string[]) {}

  add({ line, reason, cell, value }: ReadRepair): void {
    const column = this.header[cell]
    const text = value.length > VALUE_CHARS ? `${value.slice(0, VALUE_CHARS)}…` : value
    this.remarks.push({ line, reason, value: text, ...(column === undefined ? {} : { column }) })
  }

  restart(): void {
    this.remarks = []
  }

  all(): readonly CellRemark[] {
    return this.remarks
  }

  /** One warning a reason, with its first line. */
  warnings(): Warning[] {
    const reasons = [...new Set(this.remarks.map(({ reason }) => reason))] as RepairReason[]
    return reasons.map((reason): Warning => {
      const of = this.remarks.filter((remark) => remark.reason === reason)
      const { line, column } = of[0]!
      const [what, remedy] = [REPAIR_DETAILS[reason], REPAIR_REMEDIES[reason]]
      const message =
        of.length === 1
          ? phrase`In line ${line}: ${what} ${remedy}`
          : phrase`In ${of.length} cells, first in line ${line}: ${what} ${remedy}`
      return { code: reason, message, line, ...(column === undefined ? {} : { column }) }
    })
  }
}
