/**
 * Imported first, and written so that any Node.js that knows modules can read it: an old one gets a sentence, not a
 * syntax error from the files that follow.
 */
const wanted = [20, 19]
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < wanted[0] || (major === wanted[0] && minor < wanted[1])) {
  console.error(
    `This needs Node.js ${wanted.join('.')} or later; this is ${process.versions.node}: see https://nodejs.org`,
  )
  process.exit(1)
}
