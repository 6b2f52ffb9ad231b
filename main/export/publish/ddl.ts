/** A column as the project file declares it, in its place among the stored ones. */
export interface DeclaredColumn {
  readonly name: string
  readonly type: string
  /** The table's row number, which SQLite stores apart. */
  readonly isRowid: boolean
}

const COLUMN = /^(?:"((?:[^"]|"")*)"|(\w+))\s+(\w+)\s*([\s\S]*)$/

function partsOf(text: string): string[] {
  const parts: string[] = []
  let [depth, start, isQuoted, isRemark] = [0, 0, false, false]
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (isRemark) isRemark = sign !== '\n'
    else if (sign === '"') isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (sign === '-' && text[at + 1] === '-') isRemark = true
    else if (sign === '(') depth++
    else if (sign === ')') depth--
    else if (sign === ',' && depth === 0) {
      parts.push(text.slice(start, at))
      start = at + 1
    }
  }
  return [...parts, text.slice(start)]
}

const withoutRemarks = (part: string): string => part.replace(/^\s*(?:--.*\n\s*)+/, '').trim()

/** The columns of a `create table` statement that are stored, in their order. */
export function declaredColumns(sql: string): DeclaredColumn[] {
  const body = sql.slice(sql.indexOf('(') + 1, sql.lastIndexOf(')'))
  return partsOf(body).flatMap((part) => {
    const match = COLUMN.exec(withoutRemarks(part))
    if (!match) return []
    const [, quoted, plain, type = '', rest = ''] = match
    if (quoted === undefined && plain === 'primary') return []
    if (/^generated always/i.test(rest)) return []
    const name = quoted?.replaceAll('""', '"') ?? plain ?? ''
    return [{ name, type: type.toLowerCase(), isRowid: type === 'integer' && /^primary key/i.test(rest) }]
  })
}
