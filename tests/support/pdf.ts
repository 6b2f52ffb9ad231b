import { poppler } from './poppler'

export interface Bookmark {
  readonly title: string
  readonly page: number
  /** 1 for a page of the app, 2 for what stands on it. */
  readonly level: number
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }
const plain = (xml: string): string =>
  xml.replaceAll(/&(?:#(\d+)|(\w+));/g, (_all, code?: string, name = '') =>
    code === undefined ? (ENTITIES[name] ?? '') : String.fromCodePoint(Number(code)),
  )

/** The outline of a PDF, from the top down. */
export function bookmarksOf(path: string): Bookmark[] {
  let level = 0
  const outline = poppler('pdftohtml', '-xml', '-i', '-q', '-stdout', path)
  return [...outline.matchAll(/<(\/?)outline>|<item page="(\d+)">(.*?)<\/item>/g)].flatMap(
    ([all, close, page, title = '']) => {
      if (page === undefined) level += close === '/' || all === '</outline>' ? -1 : 1
      return page === undefined ? [] : [{ title: plain(title), page: Number(page), level }]
    },
  )
}

/** The text of each page, laid out as on the page. */
export const pageTexts = (path: string): string[] =>
  poppler('pdftotext', '-layout', path, '-').split('\f').slice(0, -1)

/** Words that reach over the edge of their page, with its number. */
export function wordsOverTheEdge(path: string): string[] {
  const [, ...pages] = poppler('pdftotext', '-bbox', path, '-').split('<page ')
  return pages.flatMap((page, at) => {
    const number = (name: string, of: string): number =>
      Number(new RegExp(`${name}="([-\\d.]+)"`).exec(of)?.[1])
    const [width, height] = [number('width', page), number('height', page)]
    return [...page.matchAll(/<word (.*?)>(.*?)<\/word>/g)].flatMap(([, box = '', word = '']) =>
      number('xMin', box) >= 0 &&
      number('yMin', box) >= 0 &&
      number('xMax', box) <= width &&
      number('yMax', box) <= height
        ? []
        : [`page ${at + 1}: ${plain(word)}`],
    )
  })
}

/** Whether the paper of the first page is white in its corner. */
export const isOnWhite = (path: string): boolean => {
  const points = poppler('pdftoppm', '-r', '8', '-mono', '-f', '1', '-l', '1', path)
  return points.replace(/^P4\n\d+ \d+\n/, '').startsWith('\0')
}
