import { request } from '../api'
import { useApp } from './index'
import { shownView } from './viewActions'

/** Tells the engine of every change of what is shown, so that the project reopens the same way however it ends. */
export function keepView(): void {
  useApp.subscribe((now, before) => {
    const changed =
      now.present !== before.present || now.page !== before.page || now.options !== before.options
    if (!changed || now.project === null || now.project.token !== before.project?.token) return
    void request('view.set', shownView(now))
  })
}
