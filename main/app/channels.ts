/** The only IPC channels there are: two the window may call, one it may hear. */
export const CHANNELS = {
  request: 'retail-lens:request',
  drop: 'retail-lens:drop',
  event: 'retail-lens:event',
} as const
