import { expect, test } from 'vitest'
import { footerTemplate } from '../../../main/export/print/footer'
import { printWidth } from '../../../shared/printing'

test('a project name is never HTML in the foot of a page', () => {
  const html = footerTemplate({ text: `<img src=x onerror='a'> & "b"`, page: 'Page', of: 'of' })
  expect(html).toContain('&lt;img src=x onerror=&#39;a&#39;&gt; &amp; &quot;b&quot;')
  expect(html).not.toContain('<img')
  expect(html).toContain('Page <span class="pageNumber"></span> of <span class="totalPages"></span>')
})

test('a report is as wide as its paper between the margins', () => {
  expect(printWidth({ size: 'a4', landscape: false })).toBe(879)
  expect(printWidth({ size: 'a4', landscape: true })).toBe(1394)
  expect(printWidth({ size: 'letter', landscape: false })).toBe(907)
})
