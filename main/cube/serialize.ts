import { PackedStrings } from './packedStrings'
import type { CubeBlob, CubeData } from './types'

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array

const MAKERS = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  i32: Int32Array,
  f64: Float64Array,
} as const
type NumberType = keyof typeof MAKERS

function typeOf(array: Numbers): NumberType {
  if (array instanceof Uint8Array) return 'u8'
  if (array instanceof Uint16Array) return 'u16'
  if (array instanceof Uint32Array) return 'u32'
  return array instanceof Int32Array ? 'i32' : 'f64'
}

const isNumbers = (value: unknown): value is Numbers => ArrayBuffer.isView(value)
const VERSION = 1

/**
 * The cube as named pieces of bytes (little-endian): a piece per typed array, named by the first path to it, and one
 * piece `cube` of JSON with the rest. The bytes are those of the arrays, not copies.
 */
export function serializeCube(data: CubeData): CubeBlob[] {
  const blobs: CubeBlob[] = []
  const written = new Map<Numbers, string>()
  const strip = (value: unknown, path: string): unknown => {
    if (isNumbers(value)) {
      const same = written.get(value)
      if (same !== undefined) return { $array: same }
      written.set(value, path)
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
      blobs.push({ name: path, type: typeOf(value), bytes })
      return { $array: path }
    }
    if (value instanceof PackedStrings)
      return {
        $strings: strip(value.bytes, `${path}.bytes`),
        $offsets: strip(value.offsets, `${path}.offsets`),
      }
    if (Array.isArray(value)) return value
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, strip(inner, path === '' ? key : `${path}.${key}`)]),
    )
  }
  const json = JSON.stringify({ version: VERSION, data: strip(data, '') })
  return [{ name: 'cube', type: 'json', bytes: new TextEncoder().encode(json) }, ...blobs]
}

/**
 * The cube that `serializeCube` wrote. Arrays share the bytes where their position in memory allows, else are copied.
 * Throws an `Error` where a piece is missing or of another version: the project file is damaged then.
 */
export function deserializeCube(blobs: readonly CubeBlob[]): CubeData {
  const byName = new Map(blobs.map((blob) => [blob.name, blob]))
  const index = byName.get('cube')
  if (!index) throw new Error('the cube has no index')
  const { version, data } = JSON.parse(new TextDecoder().decode(index.bytes)) as {
    version: number
    data: unknown
  }
  if (version !== VERSION) throw new Error(`the cube has version ${version}, not ${VERSION}`)
  const arrays = new Map<string, Numbers>()
  const arrayAt = (name: string): Numbers => {
    const blob = byName.get(name)
    if (!blob || blob.type === 'json') throw new Error(`the cube lacks ${name}`)
    const array = arrays.get(name) ?? arrayOf(blob.type, blob.bytes)
    arrays.set(name, array)
    return array
  }
  const restore = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    const entries = value as Readonly<Record<string, unknown>>
    if (typeof entries['$array'] === 'string') return arrayAt(entries['$array'])
    if ('$strings' in entries)
      return new PackedStrings(
        restore(entries['$strings']) as Uint8Array,
        restore(entries['$offsets']) as Uint32Array,
      )
    return Object.fromEntries(Object.entries(entries).map(([key, inner]) => [key, restore(inner)]))
  }
  return restore(data) as CubeData
}

function arrayOf(type: NumberType, bytes: Uint8Array): Numbers {
  const Maker = MAKERS[type]
  const size = Maker.BYTES_PER_ELEMENT
  if (bytes.byteLength % size !== 0) throw new Error(`${bytes.byteLength} bytes are no ${type} array`)
  const aligned = bytes.byteOffset % size === 0 && bytes.buffer instanceof ArrayBuffer
  const own = aligned ? bytes : bytes.slice()
  return new Maker(own.buffer as ArrayBuffer, own.byteOffset, own.byteLength / size)
}
