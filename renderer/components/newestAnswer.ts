export interface Listener<Question, Answer> {
  onAnswer(question: Question, answer: Answer): void
  /** Called once for a question that is still unanswered after `slowMs`. */
  onSlow(): void
}

export interface Asker<Question> {
  ask(question: Question): void
  stop(): void
}

/**
 * `in turn`: one question is on its way at a time; of what is asked meanwhile only the newest is sent. `at once`: each
 * is sent as it comes, to one who drops the older by himself.
 */
export type Sending = 'in turn' | 'at once'

/** Sends questions; answers to anything but the newest are dropped, so that no queue of stale answers builds up. */
export function createAsker<Question, Answer>(
  send: (question: Question) => Promise<Answer>,
  listener: Listener<Question, Answer>,
  slowMs: number,
  sending: Sending = 'in turn',
): Asker<Question> {
  let newest: { readonly question: Question } | null = null
  let isBusy = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const deliver = async (current: { readonly question: Question }): Promise<void> => {
    const answer = await send(current.question)
    if (newest !== current) return
    newest = null
    clearTimeout(timer)
    listener.onAnswer(current.question, answer)
  }
  const inTurn = async (): Promise<void> => {
    isBusy = true
    for (let next = newest; next; next = newest) await deliver(next)
    isBusy = false
  }
  return {
    ask(question) {
      newest = { question }
      clearTimeout(timer)
      timer = setTimeout(() => listener.onSlow(), slowMs)
      if (sending === 'at once') void deliver(newest)
      else if (!isBusy) void inTurn()
    },
    stop() {
      newest = null
      clearTimeout(timer)
    },
  }
}
