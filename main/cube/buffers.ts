/** Scratch space of one entry a line, made on first use. What is in it lasts until the next question. */
export class Buffers {
  private codesBuffer = new Uint32Array(0)
  private spareBuffer = new Uint32Array(0)

  constructor(private readonly lines: number) {}

  /** Groups of lines. */
  readonly codes = (): Uint32Array => {
    if (this.codesBuffer.length < this.lines) this.codesBuffer = new Uint32Array(this.lines)
    return this.codesBuffer
  }

  /** Lines being filtered or sorted. */
  readonly spare = (): Uint32Array => {
    if (this.spareBuffer.length < this.lines) this.spareBuffer = new Uint32Array(this.lines)
    return this.spareBuffer
  }
}
