// node main/setup/makeIcons.mjs: the app's icons from assets/icon.svg, in every size and container that the systems want.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { inRoot } from './paths.mjs'

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
const ICO_SIZES = [16, 24, 32, 48, 64, 256]
/** Types of Apple's icon container whose content is a PNG; ic10 to ic14 are the sizes of screens with double density. */
const ICNS_TYPES = {
  icp4: 16,
  icp5: 32,
  icp6: 64,
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
}

function ico(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  pictures.forEach(({ size, png }, i) => {
    const at = 6 + 16 * i
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  })
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}

function icns(pictures) {
  const entries = pictures.map(({ type, png }) => {
    const head = Buffer.alloc(8)
    head.write(type, 'latin1')
    head.writeUInt32BE(png.length + 8, 4)
    return Buffer.concat([head, png])
  })
  const body = Buffer.concat(entries)
  const head = Buffer.alloc(8)
  head.write('icns', 'latin1')
  head.writeUInt32BE(body.length + 8, 4)
  return Buffer.concat([head, body])
}

const { Resvg } = await import('@resvg/resvg-js')
const svg = readFileSync(inRoot('assets', 'icon.svg'), 'utf8')
const pngOf = new Map(
  SIZES.map((size) => [size, new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng()]),
)
mkdirSync(inRoot('assets', 'icons'), { recursive: true })
for (const [size, png] of pngOf) writeFileSync(inRoot('assets', 'icons', `${size}x${size}.png`), png)
writeFileSync(inRoot('assets', 'icon.ico'), ico(ICO_SIZES.map((size) => ({ size, png: pngOf.get(size) }))))
writeFileSync(
  inRoot('assets', 'icon.icns'),
  icns(Object.entries(ICNS_TYPES).map(([type, size]) => ({ type, png: pngOf.get(size) }))),
)
