import { extname, resolve, sep } from 'node:path'

export const APP_SCHEME = 'app'
export const APP_HOST = 'retail-lens'
export const APP_URL = `${APP_SCHEME}://${APP_HOST}/index.html`

export const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

export const contentTypeOf = (path: string): string =>
  CONTENT_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream'

/** True for an address of the app's own pages. Node's `URL.origin` is "null" for custom schemes, so the parts are compared. */
export function isAppUrl(text: string): boolean {
  try {
    const url = new URL(text)
    return url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST
  } catch {
    return false
  }
}

/** The file below `root` that an address of the app names, or null where it names none of ours. */
export function staticPathOf(root: string, address: string): string | null {
  if (!isAppUrl(address)) return null
  let name: string
  try {
    name = decodeURIComponent(new URL(address).pathname)
  } catch {
    return null
  }
  if (name.includes('\0') || name.includes('\\') || name.split('/').includes('..')) return null
  const path = resolve(root, `.${name}`)
  return path.startsWith(resolve(root) + sep) ? path : null
}
