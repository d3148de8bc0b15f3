/** Random bytes of the generator of OpenSSL, drawn by the pageful: a call for each id, salt and key cost more than using them. */
import { randomFillSync } from 'node:crypto'

const PAGE = 4096
const page = Buffer.alloc(PAGE)
let drawn = PAGE

/** `count` bytes that nobody else was or will be given, and of which no copy stays behind. */
export const randomBytes = (count: number): Buffer => {
  if (count > PAGE) return randomFillSync(Buffer.alloc(count))
  if (drawn + count > PAGE) {
    randomFillSync(page)
    drawn = 0
  }
  const bytes = Buffer.from(page.subarray(drawn, drawn + count))
  page.fill(0, drawn, drawn + count)
  drawn += count
  return bytes
}
