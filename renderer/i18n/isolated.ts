/** Letters that run to the left, and marks that turn what follows them. */
const TURNS = /[\u0590-\u08FF\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC]/
/** An isolate inside would end ours. */
const ISOLATES = /[\u2066-\u2069]/g

/** A text to stand in a sentence: what turns the direction in it turns nothing around it. */
export const isolated = (text: string): string =>
  TURNS.test(text) ? `\u2068${text.replace(ISOLATES, '')}\u2069` : text
