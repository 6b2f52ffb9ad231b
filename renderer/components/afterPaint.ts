/** Calls back when the next frame is painted. Returns the function that lets it be. */
export function afterPaint(call: () => void): () => void {
  // A frame's callback runs before it is painted; a message posted from there, after.
  const frame = requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    const painted = (): void => {
      port1.close()
      call()
    }
    port1.addEventListener('message', painted, { once: true })
    port1.start()
    port2.postMessage(null)
  })
  return () => cancelAnimationFrame(frame)
}
