import type { ExportTable } from '../../../shared/exports'
import { HEAD, escaped } from './xml'

const FIRST_OWN_FORMAT = 164
const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** Places of the fixed cell styles; those of columns follow. */
export const PLAIN = 0
export const HEADING = 1
/** Text that would be a formula if someone typed it: marked so that editing the cell does not make it one. */
export const QUOTED = 2
const FIXED = 3

const WHOLE = '#,##0'

/** The number format of a column. */
export function formatOf({ kind, decimals }: ExportTable['columns'][number], isWhole: boolean): string {
  if (kind === 'rate') return '0.0%'
  if (kind === 'date') return 'yyyy-mm-dd'
  if (decimals !== null) return decimals === 0 ? WHOLE : `${WHOLE}.${'0'.repeat(decimals)}`
  return isWhole ? WHOLE : 'General'
}

/** Numbers the formats of a workbook as cell styles. */
export class Styles {
  private readonly formats: string[] = []

  styleOf(format: string): number {
    if (format === 'General') return PLAIN
    const at = this.formats.indexOf(format)
    return FIXED + (at < 0 ? this.formats.push(format) - 1 : at)
  }

  xml(): string {
    const own = this.formats.map((format, i) => ({ id: FIRST_OWN_FORMAT + i, format }))
    const formats = own.map(({ id, format }) => `<numFmt numFmtId="${id}" formatCode="${escaped(format)}"/>`)
    const styles = own.map(
      ({ id }) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/>`,
    )
    return `${HEAD}<styleSheet xmlns="${SPREADSHEET}">${
      formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : ''
    }<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${FIXED + styles.length}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" applyFont="1" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" quotePrefix="1" applyNumberFormat="1"/>${styles.join('')}</cellXfs></styleSheet>`
  }
}
