// npm run package:tar: a .tar.gz of the unpacked app in dist/, without the archiver that electron-builder fetches.
import { basename, dirname } from 'node:path'
import { run } from './command.mjs'
import { inRoot, root, say } from './paths.mjs'
import { makeUnpackedApp } from './unpackedApp.mjs'

try {
  const { folder, name, version } = await makeUnpackedApp()
  const archive = inRoot('dist', `${name}-${version}.tar.gz`)
  const options = [
    '--sort=name',
    '--owner=0',
    '--group=0',
    '--numeric-owner',
    `--transform=s,^${basename(folder)},${name}-${version},`,
  ]
  const { code } = await run('tar', ['-czf', archive, ...options, '-C', dirname(folder), basename(folder)], {
    cwd: root,
  })
  if (code !== 0) throw new Error('The archive could not be written; the message is above.')
  say(`Written: ${archive}`)
} catch (error) {
  say(error.message)
  process.exitCode = 1
}
