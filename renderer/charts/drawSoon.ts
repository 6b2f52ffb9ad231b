const outOfView = new WeakSet<Element>()

const sight = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries)
    if (isIntersecting) outOfView.delete(target)
    else outOfView.add(target)
})

/** Follows whether an element is in view; returns the function that stops it. */
export function followSight(element: Element): () => void {
  sight.observe(element)
  return () => {
    sight.unobserve(element)
    outOfView.delete(element)
  }
}

const taskOf = (run: () => void, priority: TaskPriority): (() => void) => {
  const task = new AbortController()
  const ended = scheduler.postTask(run, { priority, signal: task.signal })
  ended.catch((cause: unknown) => {
    if (!task.signal.aborted) reportError(cause)
  })
  return () => task.abort()
}

/**
 * Draws in a task of its own, so that the window hears of clicks between two charts: what is in view in turn, what is
 * not when nothing else is to be done. Returns the function that lets it be.
 */
export const drawSoon = (element: Element, draw: () => void): (() => void) =>
  taskOf(draw, outOfView.has(element) ? 'background' : 'user-visible')

/** Calls back when all that is in view and was to be drawn is drawn. Returns the function that lets it be. */
export const whenDrawn = (call: () => void): (() => void) => taskOf(call, 'user-visible')
