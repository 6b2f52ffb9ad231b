const error = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to })

const inside = (...folders) => folders.map((folder) => `^main/${folder}/`)
const stepInsides = (folder) => ({
  path: `^main/${folder}/`,
  pathNot: `^main/${folder}/(index|types|packedStrings)\\.ts$`,
})
const electron = '(^|/)node_modules/electron(/|$)|^electron(/|$)'

/** Packages of types whose code is nowhere. */
const typesAlone = '^(geojson|topojson-specification)$'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    error(
      'no-circular',
      'A cycle means that two parts are one. Types alone may refer back.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    error(
      'no-unresolvable',
      'The import leads nowhere.',
      {},
      { couldNotResolve: true, pathNot: [electron, typesAlone] },
    ),
    error(
      'shared-stands-alone',
      'shared/ is the vocabulary of every process.',
      { path: '^shared/' },
      { path: ['^main/', '^renderer/', '^tests/', electron] },
    ),
    error(
      'shared-is-pure',
      'shared/ runs in every process.',
      { path: '^shared/' },
      { dependencyTypes: ['core'] },
    ),
    error(
      'renderer-knows-shared-only',
      'The window talks to the rest through the IPC contract.',
      { path: '^renderer/' },
      { path: ['^main/', '^tests/', electron] },
    ),
    error(
      'renderer-has-no-node',
      'The window is sandboxed.',
      { path: '^renderer/' },
      { dependencyTypes: ['core'] },
    ),
    error(
      'main-knows-no-window',
      'The pipeline runs without a window.',
      { path: '^main/' },
      { path: '^renderer/' },
    ),
    error(
      'nothing-imports-tests',
      'Tests are not part of the product.',
      { pathNot: '^tests/' },
      { path: '^tests/' },
    ),
    error(
      'electron-in-app-and-print-only',
      'All else also runs in plain Node.',
      { path: '^main/', pathNot: ['^main/app/', '^main/export/print'] },
      { path: electron },
    ),
    error(
      'core-knows-no-app',
      'Pipeline, store and cube serve the app and the command line alike.',
      { path: inside('pipeline', 'store', 'cube') },
      { path: inside('app', 'engine', 'cli', 'export') },
    ),
    ...['pipeline', 'store', 'cube'].map((folder) =>
      error(
        `${folder}-by-its-index`,
        `Others use main/${folder} through its index.ts or types.ts.`,
        { path: inside(...['pipeline', 'store', 'cube'].filter((other) => other !== folder)) },
        stepInsides(folder),
      ),
    ),
  ],
  options: {
    parser: 'tsc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^main/setup/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
