import { describe, expect, test } from 'vitest'
import { contentTypeOf, isAppUrl, staticPathOf } from '../../../main/app/staticFiles'

const ROOT = '/opt/app/renderer'

describe('staticPathOf', () => {
  test.each([
    ['app://retail-lens/index.html', '/opt/app/renderer/index.html'],
    ['app://retail-lens/assets/index-1a2b.js?x=1#y', '/opt/app/renderer/assets/index-1a2b.js'],
    ['app://retail-lens/a%20b.svg', '/opt/app/renderer/a b.svg'],
  ])('%s → %s', (address, path) => {
    expect(staticPathOf(ROOT, address)).toBe(path)
  })

  test.each([
    'app://retail-lens/..%2f..%2fetc/passwd',
    'app://retail-lens/%2e%2e%2fmain/main.js',
    'app://retail-lens/..%5c..%5cmain.js',
    'app://retail-lens/a%00.html',
    'app://retail-lens/%E0%A4%A',
    'app://retail-lens/',
    'app://elsewhere/index.html',
    'file:///etc/passwd',
    'https://retail-lens/index.html',
    'not an address',
  ])('%s names none of ours', (address) => {
    expect(staticPathOf(ROOT, address)).toBeNull()
  })

  test('dots that stay inside are resolved before the check', () => {
    expect(staticPathOf(ROOT, 'app://retail-lens/../../main/main.js')).toBe('/opt/app/renderer/main/main.js')
  })
})

test('isAppUrl compares the scheme and the host whole', () => {
  expect(isAppUrl('app://retail-lens/index.html')).toBe(true)
  expect(isAppUrl('app://retail-lens.example/index.html')).toBe(false)
  expect(isAppUrl('app://example/retail-lens')).toBe(false)
  expect(isAppUrl('data:text/html,app://retail-lens/')).toBe(false)
})

test('a script is served as a script, the unknown as bytes', () => {
  expect(contentTypeOf('/x/a.JS')).toBe('text/javascript; charset=utf-8')
  expect(contentTypeOf('/x/a.wasm')).toBe('application/wasm')
  expect(contentTypeOf('/x/a')).toBe('application/octet-stream')
})
