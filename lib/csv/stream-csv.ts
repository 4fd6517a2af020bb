import 'server-only'
import { writeCsvRow } from './write-csv-row'

/** Spreadsheets take a file without it for the system's old encoding. */
const BYTE_ORDER_MARK = '\ufeff'

type Row = readonly (string | number | null)[]

/**
 * A CSV file that is written while it is read. No batch is asked for before whoever downloads wants it: a slow reader holds one
 * batch, one that goes away ends the reading.
 */
export function streamCsv(header: Row, batches: AsyncGenerator<readonly Row[], void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let isBegun = false
  const source = {
    async pull(controller: ReadableStreamDefaultController<Uint8Array>) {
      if (!isBegun) {
        isBegun = true
        return controller.enqueue(encoder.encode(BYTE_ORDER_MARK + writeCsvRow(header)))
      }
      const { done, value } = await batches.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value.map(writeCsvRow).join('')))
    },
    async cancel() {
      await batches.return()
    },
  }
  return new ReadableStream(source, { highWaterMark: 0 })
}
