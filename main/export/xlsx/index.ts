import type { ExportTable } from '../../../shared/exports'
import { SharedTexts, noteSheet, tableSheet } from './sheet'
import { Styles } from './styles'
import { HEAD, escaped } from './xml'
import { zip } from './zip'

export interface XlsxSheet {
  readonly name: string
  readonly table: ExportTable
}

/** Where the note's words come from: project, period and filters, below its own name. */
export interface XlsxNote {
  readonly name: string
  readonly lines: readonly string[]
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const LONGEST_NAME = 31

/** Names as Excel takes them: short, without some signs, no two alike. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((wanted) => {
    const plain =
      wanted
        .replaceAll(/[[\]:*?/\\]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || 'Sheet'
    let name = plain.slice(0, LONGEST_NAME)
    for (let n = 2; taken.has(name.toLowerCase()); n++) {
      const ending = ` (${n})`
      name = plain.slice(0, LONGEST_NAME - ending.length) + ending
    }
    taken.add(name.toLowerCase())
    return name
  })
}

function contents(names: readonly string[]): Record<string, string> {
  const sheets = names.map(
    (name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  )
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  const relations = [
    ...names.map((_, i) => relation(i + 1, 'worksheet', `worksheets/sheet${i + 1}.xml`)),
    relation(names.length + 1, 'styles', 'styles.xml'),
    relation(names.length + 2, 'sharedStrings', 'sharedStrings.xml'),
  ]
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}.xml" ContentType="${SHEET_TYPE}.${type}+xml"/>`
  const parts = [
    override('workbook', 'sheet.main'),
    ...names.map((_, i) => override(`worksheets/sheet${i + 1}`, 'worksheet')),
    override('styles', 'styles'),
    override('sharedStrings', 'sharedStrings'),
  ]
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`,
  }
}

/** A workbook with a sheet for each table and a last one that says what they are about. */
export function exportXlsx(sheets: readonly XlsxSheet[], note: XlsxNote): Buffer {
  const styles = new Styles()
  const texts = new SharedTexts()
  const pages = [...sheets.map(({ table }) => tableSheet(table, styles, texts)), noteSheet(note.lines, texts)]
  const names = sheetNames([...sheets.map(({ name }) => name), note.name])
  const fixed = {
    ...contents(names),
    'xl/styles.xml': styles.xml(),
    'xl/sharedStrings.xml': texts.xml(),
  }
  return zip([
    ...Object.entries(fixed).map(([name, text]) => ({ name, bytes: Buffer.from(text) })),
    ...pages.map((bytes, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, bytes })),
  ])
}
