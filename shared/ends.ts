/** The text without these characters at its ends. In one pass: an expression up to `$` would try each run of them anew. */
export function withoutEnds(text: string, signs: string): string {
  let [from, to] = [0, text.length]
  while (from < to && signs.includes(text.charAt(from))) from++
  while (to > from && signs.includes(text.charAt(to - 1))) to--
  return text.slice(from, to)
}
