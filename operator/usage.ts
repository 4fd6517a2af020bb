export const usage = `npm run tenant -- <command>

  create <slug> [--name …] [--platform production|sandbox] [--corp-id … --sdk-id …]
                [--level USER_ACCOUNT_LEVEL|CORP_ACCOUNT_LEVEL] [--time-zone …] [--locale zh-CN|en]
                        makes a tenant and prints its setup page and a one-time setup code;
                        with --sdk-id the application's secret is read from stdin, if something is piped in
  setup-code <slug>     prints a new setup code, while the tenant has no active owner
  list                  all tenants, with their state
  erase <slug> <account-id>
                        removes everything of a person; audit rows stay, with ids that lead nowhere
  offboard <slug>       closes a tenant for good and removes what it holds but the audit; can be repeated
  rebuild-copies <slug> reads everybody's meetings from Tencent Meeting anew, and drops what is there no more
  purge-audit <slug>    deletes the audit of an offboarded tenant, as the owner of the tables (MIGRATION_DATABASE_URL)
`
