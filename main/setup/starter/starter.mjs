// Stands in for Electron's own default app, which the development copy lacks: electron [-r FILE] [switches] APP [arguments].
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const require = createRequire(import.meta.url)

function takeAppFolder(args) {
  let folder
  for (let index = 0; index < args.length && folder === undefined; index += 1) {
    const arg = args[index]
    if (arg === '-r' || arg === '--require') {
      index += 1
      require(resolve(args[index]))
    } else if (!arg.startsWith('-')) {
      folder = resolve(arg)
    }
  }
  return folder
}

const folder = takeAppFolder(process.argv.slice(1))
if (folder === undefined) {
  process.stderr.write('Usage: electron [-r FILE] [switches] APP-FOLDER [arguments]\n')
  process.exit(2)
}
const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
app.setName(about.productName ?? about.name)
app.setVersion?.(about.version)
app.setAppPath(folder)
await import(pathToFileURL(join(folder, about.main)).href)
