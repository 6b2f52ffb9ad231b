import { encodeText } from '../../support/encode'

/** A small ugly input and what is read from it. Repairs are `[line, cell, reason]`. */
export interface UglyInput {
  readonly what: string
  readonly input: string | Uint8Array
  readonly header?: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly lines?: readonly number[]
  readonly repairs?: readonly (readonly [number, number, string])[]
  readonly notes?: readonly string[]
  readonly options?: { readonly encoding?: string; readonly delimiter?: string; readonly headerLine?: number }
}

const H = 'id,name,price\n'
const HEADER = ['id', 'name', 'price'] as const
const TEA = ['1', 'Tea', '2.50'] as const
const JAM = ['2', 'Jam', '3.00'] as const
const BODY = '1,Tea,2.50\n2,Jam,3.00\n'
const UMLAUTS = 'id;name;price\n1;Käse;2,50\n2;Brötchen;3,00\n3;Müsli größer;4,00\n4;Süßes;5,00\n'
const UMLAUT_ROWS = [
  ['1', 'Käse', '2,50'],
  ['2', 'Brötchen', '3,00'],
  ['3', 'Müsli größer', '4,00'],
  ['4', 'Süßes', '5,00'],
]
const many = (n: number): string =>
  Array.from({ length: n }, (_, i) => `${i + 10},Milk no ${i},1.${i % 10}0\n`).join('')
const manyRows = (n: number): string[][] =>
  Array.from({ length: n }, (_, i) => [`${i + 10}`, `Milk no ${i}`, `1.${i % 10}0`])

const encodings: UglyInput[] = [
  'utf-8',
  'utf-8-bom',
  'utf-16le-bom',
  'utf-16be-bom',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'macintosh',
].map((encoding) => ({
  what: `text in ${encoding}`,
  input: encodeText(encoding, UMLAUTS),
  rows: UMLAUT_ROWS,
}))

const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.of(part))))

export const UGLY: readonly UglyInput[] = [
  ...encodings,
  {
    what: 'an encoding that was said',
    input: encodeText('iso-8859-2', 'id;name;price\n1;Ł;2,50\n2;ż;3,00\n'),
    options: { encoding: 'iso-8859-2' },
    rows: [
      ['1', 'Ł', '2,50'],
      ['2', 'ż', '3,00'],
    ],
  },
  {
    what: 'one windows-1252 byte in UTF-8',
    input: bytes('id,name,price\n1,Käse,2.50\n2,Caf', 0xe9, ',3.00\n3,Müsli,4.00\n'),
    rows: [
      ['1', 'Käse', '2.50'],
      ['2', 'Café', '3.00'],
      ['3', 'Müsli', '4.00'],
    ],
    repairs: [[3, 1, 'broken_bytes']],
    notes: ['broken_bytes'],
  },
  {
    what: 'a UTF-8 letter that the file ends in the middle of',
    input: bytes('id,name,price\n1,Käse,2.50\n2,Müsli,3.00\n3,J', 0xc3),
    rows: [
      ['1', 'Käse', '2.50'],
      ['2', 'Müsli', '3.00'],
      ['3', 'JÃ'],
    ],
    repairs: [[4, 1, 'broken_bytes']],
  },
  {
    what: 'NUL bytes inside a cell',
    input: 'id,name,price\n1,T\0ea,2.50\n2,Jam,3.00\n',
    rows: [TEA, JAM],
    repairs: [[2, 1, 'nul_bytes']],
  },
  {
    what: 'semicolons',
    input: 'id;name;price\n1;Tea;2,50\n2;Jam;3,00\n',
    rows: [
      ['1', 'Tea', '2,50'],
      ['2', 'Jam', '3,00'],
    ],
  },
  { what: 'tabs', input: 'id\tname\tprice\n1\tTea, green\t2.50\n', rows: [['1', 'Tea, green', '2.50']] },
  { what: 'pipes', input: 'id|name|price\n1|Tea; hot|2.50\n', rows: [['1', 'Tea; hot', '2.50']] },
  { what: 'carets', input: 'id^name^price\n1^Tea^2.50\n2^Jam^3.00\n', rows: [TEA, JAM] },
  { what: 'tildes', input: 'id~name~price\n1~Tea~2.50\n2~Jam~3.00\n', rows: [TEA, JAM] },
  { what: 'colons', input: 'id:name:price\n1:Tea:2.50\n2:Jam:3.00\n', rows: [TEA, JAM] },
  {
    what: 'control characters as delimiters',
    input: 'id\x01name\x01price\n1\x01Tea\x012.50\n2\x01Jam\x013.00\n',
    rows: [TEA, JAM],
  },
  {
    what: 'a delimiter that was said',
    input: 'id#name#price\n1#Tea#2.50\n',
    options: { delimiter: '#' },
    rows: [TEA],
  },
  {
    what: 'a delimiter of two characters that was said',
    input: 'id||name||price\n1||"Tea||x"||2.50\n',
    options: { delimiter: '||' },
    rows: [['1', 'Tea||x', '2.50']],
  },
  {
    what: 'a sep= line',
    input: 'sep=;\nid;name;price\n1;a,b;2,50\n',
    rows: [['1', 'a,b', '2,50']],
    lines: [3],
  },
  {
    what: 'a quoted sep= line',
    input: '"sep=;"\nid;name;price\n1;a,b;2,50\n',
    rows: [['1', 'a,b', '2,50']],
    lines: [3],
  },
  {
    what: 'single quotes',
    input: "id,name,price\n'1','Tea, x','2.50'\n'2','Jam','3.00'\n",
    rows: [['1', 'Tea, x', '2.50'], JAM],
  },
  { what: 'doubled quotes', input: `${H}1,"a ""b"" c",2.50\n`, rows: [['1', 'a "b" c', '2.50']] },
  {
    what: 'a cell of quotes alone',
    input: `${H}1,"""""",2.50\n2,"",3.00\n`,
    rows: [
      ['1', '""', '2.50'],
      ['2', '', '3.00'],
    ],
  },
  {
    what: 'backslash escapes',
    input: `${H}1,"a \\"b\\", c",2.50\n2,Jam,3.00\n`,
    rows: [['1', 'a "b", c', '2.50'], JAM],
  },
  {
    what: 'a backslash at the end of a quoted cell',
    input: `${H}1,"a \\"b\\" c",2.50\n2,"C:\\\\",3.00\n`,
    rows: [
      ['1', 'a "b" c', '2.50'],
      ['2', 'C:\\', '3.00'],
    ],
  },
  {
    what: 'paths with backslashes in an ordinary file',
    input: `${H}1,C:\\temp\\new,2.50\n2,"D:\\x",3.00\n`,
    rows: [
      ['1', 'C:\\temp\\new', '2.50'],
      ['2', 'D:\\x', '3.00'],
    ],
  },
  {
    what: 'spaces before quotes',
    input: 'id, name, price\n1, "Tea, green", 2.50\n2, "Jam, red", 3.00\n',
    header: ['id', ' name', ' price'],
    rows: [
      ['1', 'Tea, green', ' 2.50'],
      ['2', 'Jam, red', ' 3.00'],
    ],
  },
  { what: 'spaces behind quotes', input: `${H}1,"Tea, green" ,2.50\n`, rows: [['1', 'Tea, green', '2.50']] },
  { what: 'CRLF', input: 'id,name,price\r\n1,Tea,2.50\r\n2,Jam,3.00\r\n', rows: [TEA, JAM] },
  { what: 'CR alone', input: 'id,name,price\r1,Tea,2.50\r2,Jam,3.00\r', rows: [TEA, JAM], lines: [2, 3] },
  {
    what: 'CR, LF and CRLF in one file',
    input: 'id,name,price\r\n1,Tea,2.50\n2,Jam,3.00\r',
    rows: [TEA, JAM],
    lines: [2, 3],
  },
  {
    what: 'a line end inside quotes',
    input: `${H}1,"Tea\ngreen",2.50\n2,Jam,3.00\n`,
    rows: [['1', 'Tea\ngreen', '2.50'], JAM],
    lines: [2, 4],
  },
  {
    what: 'LF inside quotes of a CRLF file',
    input: 'id,name,price\r\n1,"Tea\ngreen",2.50\r\n2,Jam,3.00\r\n',
    rows: [['1', 'Tea\ngreen', '2.50'], JAM],
    lines: [2, 4],
  },
  {
    what: 'CRLF inside quotes of a CRLF file',
    input: 'id,name,price\r\n1,"Tea\r\ngreen",2.50\r\n2,Jam,3.00\r\n',
    rows: [['1', 'Tea\r\ngreen', '2.50'], JAM],
    lines: [2, 4],
  },
  {
    what: 'a line end inside a column name',
    input: 'id,"name\nof it",price\n1,Tea,2.50\n',
    header: ['id', 'name\nof it', 'price'],
    rows: [TEA],
    lines: [3],
  },
  {
    what: 'the same in a CRLF file',
    input: 'id,"name\nof it",price\r\n1,Tea,2.50\r\n',
    header: ['id', 'name\nof it', 'price'],
    rows: [TEA],
    lines: [3],
  },
  { what: 'no line end at the end', input: `${H}1,Tea,2.50`, rows: [TEA] },
  {
    what: 'blank lines in between and at the end',
    input: `${H}1,Tea,2.50\n\n\n2,Jam,3.00\n\n\n`,
    rows: [TEA, JAM],
    lines: [2, 5],
  },
  { what: 'a line that ends early', input: `${H}1,Tea\n2,Jam,3.00\n`, rows: [['1', 'Tea'], JAM] },
  {
    what: 'a line with more cells',
    input: `${H}1,Tea,2.50,x,y\n2,Jam,3.00\n`,
    rows: [['1', 'Tea', '2.50', 'x', 'y'], JAM],
  },
  {
    what: 'a delimiter at the end of each line',
    input: 'id,name,price,\n1,Tea,2.50,\n',
    header: [...HEADER, 'column_4'],
    rows: [[...TEA, '']],
  },
  {
    what: 'a delimiter at the end of the records alone',
    input: `${H}1,Tea,2.50,\n2,Jam,3.00,\n`,
    header: [...HEADER, 'column_4'],
    rows: [
      [...TEA, ''],
      [...JAM, ''],
    ],
  },
  {
    what: 'row numbers without a name',
    input: 'name,price\n1,Tea,2.50\n2,Jam,3.00\n3,Milk,1.00\n',
    header: ['column_1', 'name', 'price'],
    rows: [TEA, JAM, ['3', 'Milk', '1.00']],
  },
  {
    what: 'columns without a name and with the same',
    input: 'id,,price,Price,id\n1,Tea,2.50,3,x\n2,Jam,3.00,4,y\n',
    header: ['id', 'column_2', 'price', 'Price_2', 'id_2'],
    rows: [
      ['1', 'Tea', '2.50', '3', 'x'],
      ['2', 'Jam', '3.00', '4', 'y'],
    ],
  },
  {
    what: 'lines above the header',
    input: `Sales report\nAll shops\n\n${H}${BODY}`,
    rows: [TEA, JAM],
    lines: [5, 6],
  },
  {
    what: 'lines above the header with delimiters',
    input: `Report,,\nShop,Main,\n${H}${BODY}`,
    rows: [TEA, JAM],
    lines: [4, 5],
  },
  {
    what: 'the line of the header, said',
    input: `a,b,c\n${H}${BODY}`,
    options: { headerLine: 2 },
    rows: [TEA, JAM],
    lines: [3, 4],
  },
  {
    what: 'no header, said',
    input: BODY,
    options: { headerLine: 0 },
    header: ['column_1', 'column_2', 'column_3'],
    rows: [TEA, JAM],
    lines: [1, 2],
  },
  {
    what: 'no header, seen',
    input: BODY,
    header: ['column_1', 'column_2', 'column_3'],
    rows: [TEA, JAM],
    notes: ['no_header'],
  },
  {
    what: 'groups above the names',
    input: 'Key,,Amount\nid,name,price\n1,Tea,2.50\n2,Jam,3.00\n',
    header: ['Key id', 'Key name', 'Amount price'],
    rows: [TEA, JAM],
    lines: [3, 4],
    notes: ['two_line_header'],
  },
  {
    what: 'units below the names',
    input: `${H}no,text,EUR\n${BODY}`,
    rows: [TEA, JAM],
    lines: [3, 4],
    notes: ['two_line_header'],
  },
  { what: 'one column', input: 'name\nTea\nJam\n', header: ['name'], rows: [['Tea'], ['Jam']] },
  {
    what: 'a quote inside a cell without quotes',
    input: `${H}1,5" pipe,2.50\n`,
    rows: [['1', '5" pipe', '2.50']],
  },
  {
    what: 'a quote inside a quoted cell',
    input: `${H}1,"5" pipe",2.50\n`,
    rows: [['1', '5" pipe', '2.50']],
    repairs: [[2, 1, 'stray_quote']],
    notes: [],
  },
  {
    what: 'a quoted word inside a quoted cell, with delimiters',
    input: `${H}1,"Tea, "hot", green",2.50\n`,
    rows: [['1', 'Tea, "hot", green', '2.50']],
    repairs: [[2, 1, 'stray_quote']],
  },
  {
    what: 'text behind a closed quote',
    input: `${H}1,"Tea" green,2.50\n2,Jam,3.00\n`,
    rows: [['1', 'Tea" green', '2.50'], JAM],
    repairs: [[2, 1, 'unclosed_quote']],
  },
  {
    what: 'a quote that is not closed, in the last line',
    input: `${H}1,Tea,2.50\n2,"Jam,3.00\n`,
    rows: [TEA, JAM],
    repairs: [[3, 1, 'unclosed_quote']],
    notes: ['unclosed_quote'],
  },
  {
    what: 'a quote that is not closed, in the middle',
    input: `${H}1,"Tea,2.50\n2,Jam,3.00\n${many(30)}`,
    rows: [TEA, JAM, ...manyRows(30)],
    repairs: [[2, 1, 'unclosed_quote']],
  },
  {
    what: 'a quote that is not closed, with a delimiter in its cell',
    input: `${H}1,"Tea, green,2.50\n2,Jam,3.00\n${many(5)}`,
    rows: [['1', 'Tea, green', '2.50'], JAM, ...manyRows(5)],
    repairs: [[2, 1, 'unclosed_quote']],
  },
  {
    what: 'a quote that is not closed above a quoted cell',
    input: `${H}1,"Tea,2.50\n2,"Jam",3.00\n${many(3)}`,
    rows: [TEA, JAM, ...manyRows(3)],
    repairs: [[2, 1, 'unclosed_quote']],
  },
  {
    what: 'a quote that is not closed far down',
    input: `${H}${many(9000)}1,"Tea,2.50\n${many(9000)}`,
    rows: [...manyRows(9000), TEA, ...manyRows(9000)],
    repairs: [[9002, 1, 'unclosed_quote']],
  },
  {
    what: 'two thousand columns',
    input: `${Array.from({ length: 2000 }, (_, i) => `c${i}`).join(',')}\n${Array.from({ length: 2000 }, (_, i) => i).join(',')}\n`,
    header: Array.from({ length: 2000 }, (_, i) => `c${i}`),
    rows: [Array.from({ length: 2000 }, (_, i) => `${i}`)],
  },
  {
    what: 'a line of ten megabytes',
    input: `${H}1,${'x'.repeat(10_000_000)},2.50\n2,Jam,3.00\n`,
    rows: [['1', 'x'.repeat(10_000_000), '2.50'], JAM],
  },
  {
    what: 'a quoted cell of a megabyte with line ends',
    input: `${H}1,"${'some words\n'.repeat(100_000)}",2.50\n2,Jam,3.00\n`,
    rows: [['1', 'some words\n'.repeat(100_000), '2.50'], JAM],
    lines: [2, 100_003],
  },
]
