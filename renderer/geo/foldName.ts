import { fold } from '../../shared/textSearch'

/** A name for comparing: folded, no punctuation, `&` and `St` written out, no leading article. */
export const foldName = (text: string): string =>
  fold(text)
    .replaceAll('&', ' and ')
    .replaceAll(/['’.]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
    .replaceAll(/\bst\b/g, 'saint')
