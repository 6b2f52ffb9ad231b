declare module 'fmin/index.js' {
  interface Minimum {
    readonly x: number[]
    readonly fx: number
    readonly fxprime: number[]
  }
  /** `f` answers its value and writes its gradient into the second argument. */
  export function conjugateGradient(
    f: (x: readonly number[], gradient: number[]) => number,
    initial: readonly number[],
    parameters?: { readonly maxIterations?: number },
  ): Minimum
}
