import { startTestCluster } from '../scripts/postgres/test-cluster.mjs'

/**
 * Vitest's global setup of the integration tests: one PostgreSQL for all of them, and a migrated template.
 * @param {import('vitest/node').TestProject} project
 */
export default async function setUpIntegration(project) {
  const { template, folder, urls, stop } = await startTestCluster()
  const { url, ownerUrl, adminUrl } = urls(template)
  project.provide('templateDatabase', { name: template, url, ownerUrl, adminUrl })
  project.provide('temporaryFolder', folder)
  return stop
}
