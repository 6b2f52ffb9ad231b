import i18next from 'i18next'
import { expect, test } from 'vitest'
import { en } from '../../../renderer/i18n/en'
import { SENTENCES } from '../../../renderer/i18n'
import { isolated } from '../../../renderer/i18n/isolated'

test('what turns the direction is shut in; an isolate of its own does not open the door', () => {
  expect(isolated('Lamp & Söhne <b>')).toBe('Lamp & Söhne <b>')
  expect(isolated('invoice\u202Egnp.exe')).toBe('\u2068invoice\u202Egnp.exe\u2069')
  expect(isolated('חנות')).toBe('\u2068חנות\u2069')
  expect(isolated('a\u2069b\u202E')).toBe('\u2068ab\u202E\u2069')
})

test('a sentence takes a name as it is: isolated, not as HTML, and without words of the catalogue in it', async () => {
  const words = i18next.createInstance()
  await words.init({ lng: 'en', resources: { en: { translation: en } }, interpolation: SENTENCES })
  const sentence = (name: string): string => words.t('views.apply', { name })
  expect(sentence('$t(errors.back) {{name}} $& <i>')).toBe('Show $t(errors.back) {{name}} $& <i>')
  expect(sentence('x\u202Ey')).toBe('Show \u2068x\u202Ey\u2069')
})
