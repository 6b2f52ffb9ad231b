import type { Dialect } from './types'

/** How records end; line ends inside quoted cells are content. */
export function newlineOf(text: string): Dialect['newline'] {
  const outside = text.includes('"') ? text.replace(/"[^"]*"/g, '') : text
  const seen = /[\r\n]/.test(outside) ? outside : text
  if (!seen.includes('\r')) return '\n'
  let [pairs, returns, feeds] = [0, 0, 0]
  for (let i = 0; i < seen.length; i++) {
    const code = seen.charCodeAt(i)
    if (code === 10) feeds++
    else if (code === 13) {
      if (seen.charCodeAt(i + 1) !== 10) returns++
      else {
        pairs++
        i++
      }
    }
  }
  const kinds = [pairs, returns, feeds].filter((count) => count > 0).length
  return kinds > 1 ? 'mixed' : pairs > 0 ? '\r\n' : returns > 0 ? '\r' : '\n'
}
