import type { en } from './en'

type Words<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends readonly string[]
      ? readonly string[]
      : Words<T[K]>
}

/** The catalogue of any language: the keys of the English one, each a text. */
export type Catalogue = Words<typeof en>
