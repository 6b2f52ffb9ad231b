import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { licenceSchema, type Licence } from '../../shared/licences'

/** The licences that the build put beside the app. Throws where the file is missing or damaged. */
export const readLicences = (path: string): readonly Licence[] =>
  z.array(licenceSchema).parse(JSON.parse(readFileSync(path, 'utf8')))
