import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { inCheckout } from '../checkout.mjs'

/** Sources ask where they are, to find files beside them; that stays where they were written. */
const knowWhereTheyAre = {
  name: 'know-where-they-are',
  /** @param {import('esbuild').PluginBuild} build */
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      if (!source.includes('import.meta.url')) return
      return { contents: source.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)), loader: 'ts' }
    })
  },
}

/**
 * Bundles the programs that tests start again and again, each under the path of its source: loading hundreds of sources
 * one by one costs more than what most of them do. Packages are loaded as ever, so the folder must be inside the checkout.
 * @param {string} folder
 */
export async function bundlePrograms(folder) {
  const processes = readdirSync(inCheckout('test')).filter((name) => name.endsWith('-process.ts'))
  await build({
    absWorkingDir: inCheckout(),
    entryPoints: [
      'worker/main.ts',
      'operator/keys.ts',
      'operator/tenant.ts',
      ...processes.map((name) => `test/${name}`),
    ],
    outdir: folder,
    outbase: '.',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
    plugins: [knowWhereTheyAre],
  })
}
