import { z } from 'zod'

export const licenceSchema = z.object({
  name: z.string(),
  version: z.string(),
  /** SPDX where the package says it. */
  licence: z.string(),
  text: z.string(),
})

/** The licence of something that is part of the app. */
export type Licence = Readonly<z.infer<typeof licenceSchema>>
