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
 * Sends one question at a time. What is asked meanwhile waits, and only the newest of it is sent; answers to anything
 * but the newest question are dropped, so that no queue of stale answers builds up.
 */
export function createAsker<Question, Answer>(
  send: (question: Question) => Promise<Answer>,
  listener: Listener<Question, Answer>,
  slowMs: number,
): Asker<Question> {
  let newest: { readonly question: Question } | null = null
  let isBusy = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const run = async (): Promise<void> => {
    while (newest) {
      const current: { readonly question: Question } = newest
      isBusy = true
      const answer = await send(current.question)
      isBusy = false
      if (newest !== current) continue
      newest = null
      clearTimeout(timer)
      listener.onAnswer(current.question, answer)
    }
  }
  return {
    ask(question) {
      newest = { question }
      clearTimeout(timer)
      timer = setTimeout(() => listener.onSlow(), slowMs)
      if (!isBusy) void run()
    },
    stop() {
      newest = null
      clearTimeout(timer)
    },
  }
}
