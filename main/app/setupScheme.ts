import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import { APP_SCHEME, CONTENT_SECURITY_POLICY, contentTypeOf, staticPathOf } from './staticFiles'

/** Must run before the app is ready: makes `app://` a secure origin of its own. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

const headersFor = (contentType: string): Record<string, string> => ({
  'Content-Type': contentType,
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
})

const refuse = (status: number): Response =>
  new Response(null, { status, headers: headersFor('text/plain; charset=utf-8') })

/** Serves the files below `root` (the built window) at `app://retail-lens/`, and nothing else. */
export function setupScheme(root: string): void {
  protocol.handle(APP_SCHEME, async (request) => {
    if (request.method !== 'GET') return refuse(405)
    const path = staticPathOf(root, request.url)
    if (path === null) return refuse(403)
    try {
      const bytes = await readFile(path)
      return new Response(new Uint8Array(bytes), { headers: headersFor(contentTypeOf(path)) })
    } catch {
      return refuse(404)
    }
  })
}
