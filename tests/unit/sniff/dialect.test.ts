import { describe, expect, test } from 'vitest'
import { dialectOf } from './helpers'

const codes = (input: string): string[] => dialectOf(input).notes.map(({ code }) => code)

describe('delimiters', () => {
  test.each([
    [',', 'id,name,price\n1,Tea,2.50\n2,Milk,1.20\n'],
    [';', 'id;name;price\n1;Tea;2,50\n2;Milk, fresh;1,20\n'],
    [';', 'Datum;Menge;Preis\n01.02.2024;1,5;2,50\n02.02.2024;2,0;3,50\n'],
    ['\t', 'id\tname\tprice\n1\tTea, green\t2,50\n2\tMilk, fresh\t1,20\n'],
    ['|', 'id|name|when\n1|Tea, black|10:30\n2|Milk|11:45\n'],
    ['^', 'id^name^price\n1^Tea^2.50\n2^Milk^1.20\n'],
    ['~', 'id~name~price\n1~Tea~2.50\n2~Milk~1.20\n'],
    ['\x1f', 'id\x1fname\x1fprice\n1\x1fTea, black\x1f2.50\n'],
    [',', 'id,name,when\n1,"Tea; black; hot",10:30:00\n2,"Milk; fresh; cold",11:45:00\n'],
    [',', 'id,"a;b;c",x\n1,"1;2;3",y\n'],
    [';', 'Name;Ort\n"Müller, Anna";Köln\n"Meier, Max";Bonn\n'],
    [',', 'a,b,c\n1,,\n,,3\n'],
    [',', 'id,name\n1,"line one\nline two; with; more"\n2,x\n'],
  ])('%j', (delimiter, text) => {
    expect(dialectOf(text).delimiter).toBe(delimiter)
  })

  test.each(['name\nTea\nMilk\n', 'comment\nGood, very good\nBad\nSo, so, so\n', 'foo\n1', 'foo\n\n'])(
    'one column: %j',
    (text) => {
      const dialect = dialectOf(text)
      expect(text).not.toContain(dialect.delimiter)
      expect(dialect.header).toEqual([text.split('\n')[0]])
    },
  )

  test('a sep= line says the delimiter and is no record', () => {
    const dialect = dialectOf('sep=;\r\nid;name\r\n1;a,b\r\n')
    expect(dialect).toMatchObject({
      sepLine: true,
      delimiter: ';',
      preambleLines: 1,
      headerLine: 2,
      dataLine: 3,
    })
    expect(dialect.sampleRows).toEqual([['1', 'a,b']])
  })

  test('the option overrides the guess', () => {
    expect(dialectOf('a,b;c\n1,2;3\n', { delimiter: ';' }).header).toEqual(['a,b', 'c'])
  })
})

describe('quotes, escapes and line ends', () => {
  test.each([
    ['\n', 'a,b\n1,2\n'],
    ['\r\n', 'a,b\r\n1,2\r\n'],
    ['\r', 'a,b\r1,2\r'],
    ['mixed', 'a,b\r\n1,2\n3,4\r'],
    ['\r\n', 'a,b\r\n1,2\r\n"x\ny",4\r\n'],
    ['\n', 'a,b\n1,2\n"x\r\ny",4\n'],
  ])('line ends %j', (newline, text) => {
    const dialect = dialectOf(text)
    expect(dialect.newline).toBe(newline)
    expect(dialect.sampleRows[0]).toEqual(['1', '2'])
  })

  test('single quotes that enclose cells', () => {
    const dialect = dialectOf("id,name\n'1','Tea, black'\n'2','Milk'\n'3','Jam'\n")
    expect(dialect.quote).toBe("'")
    expect(dialect.sampleRows[0]).toEqual(['1', 'Tea, black'])
  })

  test('an apostrophe is no quote', () => {
    expect(dialectOf("id,name\n1,Tea 'n' Co\n2,'s Gravenhage\n3,Rock 'n\n").quote).toBe('"')
  })

  test('backslash escapes', () => {
    const dialect = dialectOf('id,name\n1,"a \\"fine\\" tea, hot"\n2,"Milk"\n')
    expect(dialect.escape).toBe('\\')
    expect(dialect.sampleRows[0]).toEqual(['1', 'a "fine" tea, hot'])
  })

  test('doubled quotes', () => {
    const dialect = dialectOf('id,name\n1,"a ""fine"" tea"\n')
    expect(dialect.escape).toBe('"')
    expect(dialect.sampleRows[0]).toEqual(['1', 'a "fine" tea'])
  })

  test('an unclosed quote does not swallow the rows below it', () => {
    const rows = Array.from({ length: 100 }, (_, i) => `${i},Tea,1`)
    rows[4] = '4,"Tea,1'
    const dialect = dialectOf(`id,name,n\n${rows.join('\n')}\n`)
    expect(dialect.sampleRows).toHaveLength(100)
    expect(dialect.notes).toContainEqual(expect.objectContaining({ code: 'unclosed_quote', line: 6 }))
  })
})

describe('where the header is', () => {
  test('under preamble lines and blank lines', () => {
    const dialect = dialectOf(
      'Sales report\nShop: Main\n\nDate,Product,Qty,Amount\n2024-01-02,Tea,1,2.50\n2024-01-03,Jam,2,5.00\n',
    )
    expect(dialect).toMatchObject({ preambleLines: 3, headerLine: 4, dataLine: 5, hasHeader: true })
    expect(dialect.header).toEqual(['Date', 'Product', 'Qty', 'Amount'])
  })

  test('under preamble lines padded with delimiters', () => {
    const dialect = dialectOf(
      'Report;2024;;;;\nShop;Main;;;;\nDatum;Bon;Artikel;Menge;Preis;Kunde\n01.02.2024;1;Tee;1;2,50;K1\n02.02.2024;2;Brot;1;3,50;K2\n',
    )
    expect(dialect).toMatchObject({ headerLine: 3, dataLine: 4 })
  })

  test('physical lines count through quoted line ends', () => {
    const dialect = dialectOf('"Report\nof May"\n"Order\nID",Qty,Price\n1,2,3\n')
    expect(dialect).toMatchObject({ preambleLines: 2, headerLine: 3, dataLine: 5 })
    expect(dialect.header[0]).toBe('Order\nID')
  })

  test('no header: names are made, the first line is data', () => {
    const dialect = dialectOf(
      '536365,85123A,6,2010-12-01 08:26:00,2.55\n536365,71053,6,2010-12-01 08:26:00,3.39\n',
    )
    expect(dialect).toMatchObject({ hasHeader: false, headerLine: 0, dataLine: 1 })
    expect(dialect.header).toEqual(['column_1', 'column_2', 'column_3', 'column_4', 'column_5'])
    expect(dialect.sampleRows).toHaveLength(2)
    expect(codes('1,2\n3,4\n')).toContain('no_header')
  })

  test('years as column names are a header', () => {
    expect(dialectOf('product,2023,2024\nTea,10,12\nJam,3,4\n').hasHeader).toBe(true)
  })

  test('words that repeat below are doubtful', () => {
    const dialect = dialectOf('red,tea\nblue,tea\ngreen,jam\n')
    expect(dialect.hasHeader).toBe('unsure')
    expect(dialect.headerLine).toBe(1)
  })

  test('a header without rows', () => {
    expect(dialectOf('foo,bar,baz')).toMatchObject({
      hasHeader: true,
      header: ['foo', 'bar', 'baz'],
      sampleRows: [],
    })
  })
})

describe('names address every column', () => {
  test.each([
    ['id,Price,price,Price\n1,2,3,4\n', ['id', 'Price', 'price_2', 'Price_3']],
    ['id,,name,\n1,2,3,4\n', ['id', 'column_2', 'name', 'column_4']],
    ['a,a_2,a\n1,2,3\n', ['a', 'a_2', 'a_3']],
    ['_line,x\n1,2\n', ['_line_2', 'x']],
    ['Order ID , name\n1,x\n', ['Order ID ', ' name']],
  ])('%j', (text, header) => {
    const dialect = dialectOf(text)
    expect(dialect.header).toEqual(header)
    expect(dialect.originalHeader).toEqual(text.split('\n')[0]!.split(','))
  })
})

describe('size', () => {
  test('a head that ends inside a record drops that record', () => {
    const dialect = dialectOf('id,name\n1,Tea\n2,Mi', { isWhole: false })
    expect(dialect.sampleRows).toEqual([['1', 'Tea']])
  })

  test('five thousand columns', () => {
    const names = Array.from({ length: 5000 }, (_, i) => `c${i}`)
    const dialect = dialectOf(`${names.join(';')}\n${names.map((_, i) => i).join(';')}\n`)
    expect(dialect.header).toHaveLength(5000)
    expect(dialect.sampleRows[0]).toHaveLength(5000)
  })

  test('one line without an end', () => {
    const head = new TextEncoder().encode(`id,text\n1,"${'x'.repeat(262_000)}`).subarray(0, 262_144)
    expect(dialectOf(head, { isWhole: false }).header).toEqual(['id', 'text'])
  })
})
