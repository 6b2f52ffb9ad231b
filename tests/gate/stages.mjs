import { inRoot } from '../../main/setup/paths.mjs'

const bin = (...parts) => inRoot('node_modules', ...parts)

const check = (name, script, ...args) => ({ kind: 'check', name, command: [bin(...script), ...args] })
const tests = (name, ...projects) => ({
  kind: 'tests',
  name,
  projects: projects.length > 0 ? projects : [name],
})

/** What the gate runs, in the order in which it reports. */
export const stages = [
  check('format', ['prettier', 'bin', 'prettier.cjs'], '--check', '--cache', '--log-level', 'warn', '.'),
  check('lint', ['oxlint', 'bin', 'oxlint'], '--deny-warnings'),
  check(
    'import rules',
    ['dependency-cruiser', 'bin', 'dependency-cruise.mjs'],
    '--config',
    '.dependency-cruiser.mjs',
    'main',
    'renderer',
    'shared',
    'tests',
  ),
  check(
    'types',
    ['@typescript', 'native', 'bin', 'tsc'],
    '--noEmit',
    '-p',
    '.',
    '--incremental',
    '--tsBuildInfoFile',
    'node_modules/.cache/types.tsbuildinfo',
  ),
  check('unused code', ['knip', 'bin', 'knip.js']),
  tests('unit', 'unit', 'gate'),
  tests('property'),
  tests('sql'),
  tests('integration'),
  tests('reliability'),
  { kind: 'build', name: 'build' },
  tests('e2e'),
]
