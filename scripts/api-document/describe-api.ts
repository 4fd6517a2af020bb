import type { Operation } from '../../lib/tencent'
import type { DocumentedOperation } from './read-contract'

export type ApiFacts = {
  declared: Operation[]
  documented: Iterable<DocumentedOperation>
  /** Use cases by operation. */
  uses: Map<string, string[]>
  /** What the sandbox offers, by operation. */
  offered: ReadonlySet<string>
}

const limits: Record<Operation['rateClass'], string> = {
  'meeting-create': 'creating: 2000 an hour for each person',
  'meeting-query': 'querying: no number is documented (9061)',
  account: 'account: 100 a minute for each application',
  'account-heavy': 'heavy: 10 a minute',
  general: 'general: 300 a minute',
}

/** The parts of Tencent's documentation, in the order of the catalogue. */
const areas: Record<string, string> = {
  企业会议管理: 'Meetings and live streams',
  会议嘉宾管理: 'Guests',
  企业云录制管理: 'Recordings',
  会议室管理: 'Rooms',
  企业用户管理: 'Users',
  仪表盘: 'The whole account',
  用户管理: 'The person behind a token',
  'OAuth2.0': 'Authorisation',
}

const credentials = (auth: readonly string[]): string =>
  auth.length > 1 ? 'either' : auth.includes('oauth') ? 'person' : 'enterprise'

/** docs/api.md: what this program can call, and what the documentation has besides. */
export function describeApi({ declared, documented, uses, offered }: ApiFacts): string {
  const known = new Set(declared.map(({ id }) => id))
  const left = [...documented].filter(({ operationId }) => !known.has(operationId))
  return `${[
    '# The platform operations that the console knows',
    '',
    '<!-- Written by `npm run api-document`. Change the declarations in lib/tencent/catalogue, not this file. -->',
    '',
    `${declared.length} operations are declared in \`lib/tencent/catalogue\`. **Since** is the version of Tencent's documentation that has`,
    'the operation first; `later` is newer than 2.2.0, and a platform has it only where its configuration says so. **Credential** is',
    "a person's token, the enterprise's secret, or either. **Limit** counts besides the general one. **Sandbox** tells whether the",
    'local Tencent Meeting offers it.',
    '',
    ...table(['Limit', 'Means'], Object.entries(limits)),
    '',
    ...sections(declared).flatMap(([area, operations]) => [
      `## ${area}`,
      '',
      ...table(
        ['Operation', 'Address', 'Since', 'Credential', 'Permission', 'Limit', 'Used by', 'Sandbox'],
        operations.map((one) => [
          `\`${one.id}\`<br>${one.summary}`,
          `\`${one.method} ${one.path}\``,
          one.since,
          credentials(one.auth),
          one.scope.join('<br>') || '–',
          one.rateClass,
          (uses.get(one.id) ?? []).join('<br>') || '–',
          offered.has(one.id) ? 'yes' : 'no',
        ]),
      ),
      '',
    ]),
    '## Left for later',
    '',
    `The documentation that the sandbox holds has ${left.length} operations more.`,
    '',
    ...table(
      ['Operation', 'Address', 'Since', 'Credential', 'Sandbox'],
      left.map(({ operationId, method, path, since, auth }) => [
        `\`${operationId}\``,
        `\`${method} ${path}\``,
        since,
        credentials(auth),
        offered.has(operationId) ? 'yes' : 'no',
      ]),
    ),
  ].join('\n')}\n`
}

/** The ids of the operations that a document says the sandbox offers. */
export function readOffered(document: string): Set<string> {
  return new Set([...document.matchAll(/^\| `(\w+)`.*\| yes +\|$/gm)].flatMap(([, id]) => id ?? []))
}

/** By the first part of the page's name. */
function sections(declared: Operation[]): [string, Operation[]][] {
  const areaOf = ({ doc }: Operation) => areas[doc.split('/')[0] ?? ''] ?? 'Others'
  const names = [...Object.values(areas), 'Others']
  return names
    .map((name): [string, Operation[]] => [name, declared.filter((operation) => areaOf(operation) === name)])
    .filter(([, operations]) => operations.length > 0)
}

/** Padded as the formatter would. */
function table(head: string[], rows: string[][]): string[] {
  const widths = head.map((title, column) =>
    Math.max(title.length, 3, ...rows.map((cells) => cells[column]?.length ?? 0)),
  )
  const line = (cells: string[], fill = ' ') =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width, fill)).join(' | ')} |`
  return [line(head), line([], '-'), ...rows.map((cells) => line(cells))]
}
