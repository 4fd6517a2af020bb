/**
 * What people see: one line a step with its time, a moving line while it works (in a terminal), and a sign of life
 * every 15 seconds elsewhere.
 */
const terminal = process.stdout.isTTY === true
const colours = terminal && !process.env.NO_COLOR
const frames = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏'

/**
 * @param {number} code
 * @returns {(text: string) => string}
 */
const style = (code) => (text) => (colours ? `\u001b[${code}m${text}\u001b[0m` : text)
export const bold = style(1)
export const dim = style(2)
const red = style(31)
const green = style(32)

/** @type {Map<string, number>} steps at work and when they began */
const atWork = new Map()
let frame = 0

/** @param {number} since milliseconds */
export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

const clearLine = () => terminal && process.stdout.write('\r\u001b[2K')

function drawLine() {
  if (!terminal || atWork.size === 0) return
  const [first = Date.now()] = atWork.values()
  const text = `${frames[frame++ % frames.length]} ${[...atWork.keys()].join(', ')} … ${seconds(first)}`
  process.stdout.write(`\r\u001b[2K${text.slice(0, (process.stdout.columns ?? 80) - 1)}`)
}

/**
 * Prints a line without disturbing the moving one.
 * @param {string} [line]
 */
export function print(line = '') {
  clearLine()
  process.stdout.write(`${line}\n`)
  drawLine()
}

/** @param {string} line */
export const printGood = (line) => print(`${green('✓')} ${line}`)
/** @param {string} line */
export const printBad = (line) => print(`${red('✗')} ${line}`)

/**
 * Does a step and prints a line when it is done. The work may note a few words about its result, and that it is bad.
 * @template T
 * @param {string} title
 * @param {(note: (text: string, good?: boolean) => void) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const since = Date.now()
  let words = ''
  let printResult = printGood
  atWork.set(title, since)
  const life = terminal ? setInterval(drawLine, 80) : setInterval(() => print(`  ${title} … ${seconds(since)}`), 15_000)
  if (!terminal) print(`  ${title} …`)
  try {
    const result = await work((text, good = true) => {
      words = text
      printResult = good ? printGood : printBad
    })
    atWork.delete(title)
    printResult(`${title}${words && ` ${words}`} ${dim(seconds(since))}`)
    return result
  } finally {
    atWork.delete(title)
    clearInterval(life)
    clearLine()
  }
}
