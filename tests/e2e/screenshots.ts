import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import type { RunningApp } from './harness'

const references = resolve(import.meta.dirname, '__screenshots__')
const artefacts = resolve(import.meta.dirname, '../../artefacts')

/** `RETAIL_LENS_UPDATE_SCREENSHOTS=1` writes the references anew. */
const isUpdate = process.env['RETAIL_LENS_UPDATE_SCREENSHOTS'] === '1'

/** Of all pixels of the smaller picture. */
const MOST_DIFFERENT = 0.01
const MOST_PX_OFF = 2
const BYTES = 4

/** A third as wide and high, in 32 steps a colour: how an edge is smoothed hardly counts, and references stay small. */
function reduced({ width, height, data }: PNG): PNG {
  const small = new PNG({ width: Math.floor(width / 3), height: Math.floor(height / 3) })
  const row = BYTES * width
  for (let y = 0; y < small.height; y++)
    for (let at = 0; at < BYTES * small.width; at++) {
      const first = 3 * y * row + 3 * (at - (at % BYTES)) + (at % BYTES)
      let sum = 0
      for (let line = first; line < first + 3 * row; line += row)
        for (let pixel = line; pixel < line + 3 * BYTES; pixel += BYTES) sum += data[pixel] ?? 0
      small.data[BYTES * y * small.width + at] = Math.floor(sum / 9) & 0xf8
    }
  return small
}

function cropped(picture: PNG, width: number, height: number): PNG {
  const part = new PNG({ width, height })
  PNG.bitblt(picture, part, 0, 0, width, height, 0, 0)
  return part
}

/** What is wrong with a picture as compared with its reference; null where nothing is. Keeps picture and difference. */
function compare(name: string, now: PNG, then: PNG): string | null {
  const keep = (kind: string, picture: PNG): void => {
    mkdirSync(artefacts, { recursive: true })
    writeFileSync(join(artefacts, `screenshot ${name} ${kind}.png`), PNG.sync.write(picture))
  }
  if (Math.abs(now.width - then.width) > MOST_PX_OFF || Math.abs(now.height - then.height) > MOST_PX_OFF) {
    keep('now', now)
    return `${name}: ${now.width} × ${now.height}, the reference has ${then.width} × ${then.height}`
  }
  const [width, height] = [Math.min(now.width, then.width), Math.min(now.height, then.height)]
  const difference = new PNG({ width, height })
  const [shown, expected] = [now, then].map((picture) => cropped(picture, width, height).data)
  if (!shown || !expected) return null
  const count = pixelmatch(shown, expected, difference.data, width, height, { threshold: 0.1 })
  if (count <= MOST_DIFFERENT * width * height) return null
  keep('now', now)
  keep('difference', difference)
  return `${name}: ${((100 * count) / (width * height)).toFixed(2)} % of the pixels differ`
}

export interface Screenshots {
  /** Compares the window with its reference, if it has one; what is wrong, or null. */
  take(name: string): Promise<string | null>
  /** What has no reference for this Electron. */
  readonly unknown: readonly string[]
}

/** Pictures of the window, much reduced, held against references of the same Electron, which paints like no other. */
export async function screenshots({ electron, page }: RunningApp): Promise<Screenshots> {
  const version = await electron.evaluate(() => process.versions['electron'] ?? '')
  const folder = join(references, `electron-${version.split('.')[0]}`)
  const unknown: string[] = []
  return {
    unknown,
    async take(name) {
      const shown = await page.screenshot({
        animations: 'disabled',
        caret: 'hide',
        mask: [page.getByTestId('saved-state')],
        scale: 'css',
      })
      const now = reduced(PNG.sync.read(shown))
      const path = join(folder, `${name}.png`)
      if (isUpdate) {
        mkdirSync(folder, { recursive: true })
        writeFileSync(path, PNG.sync.write(now, { deflateLevel: 9, colorType: 2 }))
        return null
      }
      if (!existsSync(path)) {
        unknown.push(name)
        return null
      }
      return compare(name, now, PNG.sync.read(readFileSync(path)))
    },
  }
}
