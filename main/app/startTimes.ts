/** In ms since the process began. */
const sinceStart = (): number => Math.round(Date.now() - (process.getCreationTime() ?? Date.now()))

const loaded = sinceStart()

/** How long the start took, for the log: until main's code was loaded, until Electron was ready, until the window answers. */
export function startTimes(): () => string {
  const ready = sinceStart()
  return () => `started: code ${loaded} ms, Electron ${ready} ms, window ${sinceStart()} ms`
}
