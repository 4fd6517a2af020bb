import { Hint } from '../hint.mjs'
import { ensureQueueSchema, migrateDatabase, withClient } from '../postgres/prepare-database.mjs'
import { step } from '../print.mjs'
import { installPackages } from '../steps/install-packages.mjs'

/** `npm run migrate`: brings the database of an installation up to date, with the application role's rights. */
export async function migrate() {
  const {
    MIGRATION_DATABASE_URL: ownerUrl,
    DATABASE_URL: appUrl,
    DIRECT_DATABASE_URL: directUrl = appUrl,
  } = process.env
  if (!ownerUrl || !appUrl || !directUrl) {
    throw new Hint('Set MIGRATION_DATABASE_URL (the owner of the tables) and DATABASE_URL (the application) to migrate')
  }
  await installPackages()
  await step('Migrating', async () => {
    const appRole = decodeURIComponent(new URL(appUrl).username)
    await withClient(ownerUrl, (client) => ensureQueueSchema(client, appRole))
    await migrateDatabase({ ownerUrl, appUrl: directUrl })
  })
  return 0
}
