/** The first `limit` of 0 … `count - 1` in the order of `compare`, which must never answer 0 for two of them. */
export function topRows(
  count: number,
  limit: number,
  compare: (a: number, b: number) => number,
): Uint32Array {
  if (limit >= count / 4) {
    return Uint32Array.from({ length: count }, (_, i) => i)
      .sort(compare)
      .slice(0, limit)
  }
  const heap: number[] = []
  for (let row = 0; row < count; row++) {
    if (heap.length < limit) {
      heap.push(row)
      if (heap.length === limit) for (let at = (limit >> 1) - 1; at >= 0; at--) sink(heap, at, compare)
    } else if (compare(row, heap[0]!) < 0) {
      heap[0] = row
      sink(heap, 0, compare)
    }
  }
  return Uint32Array.from(heap).sort(compare)
}

/** Keeps the row that comes last at the root. */
function sink(heap: number[], from: number, compare: (a: number, b: number) => number): void {
  let at = from
  for (;;) {
    const left = at * 2 + 1
    if (left >= heap.length) return
    const right = left + 1
    const last = right < heap.length && compare(heap[right]!, heap[left]!) > 0 ? right : left
    if (compare(heap[at]!, heap[last]!) >= 0) return
    const moved = heap[at]!
    heap[at] = heap[last]!
    heap[last] = moved
    at = last
  }
}
