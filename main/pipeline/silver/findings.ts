import type { Question } from '../../../shared/result'
import type { Warning } from '../../../shared/report'

/** Remarks and open questions about files, gathered while silver is made. */
export class Findings {
  private readonly byFile = new Map<number, Warning[]>()
  readonly questions: Question[] = []
  /** File id → order of its main date column. */
  readonly dateOrders = new Map<number, string>()

  warn(fileId: number, warning: Warning): void {
    const list = this.byFile.get(fileId) ?? []
    list.push(warning)
    this.byFile.set(fileId, list)
  }

  ask(question: Question): void {
    if (!this.questions.some((known) => known.id === question.id)) this.questions.push(question)
  }

  hasAsked(kind: string, file: string): boolean {
    return this.questions.some((known) => known.id.startsWith(`${kind}:${file}:`))
  }

  of(fileId: number): readonly Warning[] {
    return this.byFile.get(fileId) ?? []
  }
}
