import { request } from '../api'
import { useApp } from './index'

const DELAY_MS = 500

/** Tells the engine what is shown, half a second after the last change, so that the project reopens the same way. */
export function keepView(): () => void {
  let timer: number | undefined
  const stop = useApp.subscribe((now, before) => {
    const changed =
      now.present !== before.present || now.page !== before.page || now.options !== before.options
    if (!changed || now.project === null || now.project !== before.project) return
    window.clearTimeout(timer)
    timer = window.setTimeout(() => {
      const { page, present, options, project } = useApp.getState()
      if (project) void request('view.set', { page, ...present, options })
    }, DELAY_MS)
  })
  return () => {
    stop()
    window.clearTimeout(timer)
  }
}
