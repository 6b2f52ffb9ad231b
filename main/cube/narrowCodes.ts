import type { Codes } from './types'

/** The narrowest codes that hold `members` values. */
export function narrowCodes(codes: Uint32Array, members: number): Codes {
  if (members <= 256) return new Uint8Array(codes)
  return members <= 65_536 ? new Uint16Array(codes) : codes
}
