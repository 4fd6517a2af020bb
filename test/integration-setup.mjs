import { mkdirSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { notesDirectory } from '../scripts/checkout.mjs'
import { startTestCluster } from '../scripts/postgres/test-cluster.mjs'
import { discardAtEnd } from '../scripts/processes/children.mjs'
import { bundlePrograms } from '../scripts/steps/bundle-programs.mjs'

async function makePrograms() {
  mkdirSync(notesDirectory, { recursive: true })
  const folder = mkdtempSync(join(notesDirectory, 'programs-'))
  discardAtEnd(folder)
  await bundlePrograms(folder)
  return folder
}

/**
 * Vitest's global setup of the integration tests: one PostgreSQL for all of them, a migrated template, and the programs
 * that they start (test/program-of.ts).
 * @param {import('vitest/node').TestProject} project
 */
export default async function setUpIntegration(project) {
  const [{ template, folder, urls, stop }, programs] = await Promise.all([startTestCluster(), makePrograms()])
  process.env.TEST_PROGRAMS = programs
  const { url, ownerUrl, adminUrl } = urls(template)
  project.provide('templateDatabase', { name: template, url, ownerUrl, adminUrl })
  project.provide('temporaryFolder', folder)
  return stop
}
