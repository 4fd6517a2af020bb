/**
 * Imported first, and written so that any Node.js that knows modules can read it: an old one gets a sentence, not a
 * syntax error from the files that follow.
 */
const wantedMajor = 20
const wantedMinor = 19
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < wantedMajor || (major === wantedMajor && minor < wantedMinor)) {
  const wanted = `${wantedMajor}.${wantedMinor}`
  console.error(`This needs Node.js ${wanted} or later; this is ${process.versions.node}: see https://nodejs.org`)
  process.exit(1)
}
