// The import arrows of docs/architecture.md, by pattern: a new folder is guarded the day it is made.
const test = '\\.test\\.tsx?$|^test/|/test/|/fixtures/'
const open = 'env|log|errors|time|crypto|metrics|clock-offset'

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: {
        circular: true,
        viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'], pathNot: 'node_modules|^lib/generated/' },
      },
    },
    {
      name: 'app-goes-through-doors-and-use-cases',
      severity: 'error',
      from: { path: '^app/', pathNot: test },
      to: {
        path: '^(lib/(db|tenant-pool|crypto|env)\\.ts|lib/(tencent|connections|generated)/|worker/|sandbox/|scripts/)',
      },
    },
    {
      name: 'components-know-no-server',
      severity: 'error',
      from: { path: '^components/', pathNot: test },
      to: {
        path: '^(app|worker|sandbox|scripts|prisma)/|^lib/',
        pathNot:
          '^lib/([a-z-]+/(schema|past-schema|settings-schema|limits|format-code|parse-code|parse-guests|expand-series|find-series-problem|describe-recurrence|parse-invitation|invitation-facts|parse-typed-time|write-csv-row|is-formula|write-xlsx|judge-attendance|arrange-people|device-of)\\.ts|fetcher\\.ts|time\\.ts|errors\\.ts|messages/)',
      },
    },
    {
      name: 'ui-knows-no-feature',
      severity: 'error',
      from: { path: '^components/ui/', pathNot: test },
      to: { path: '^(components/(?!ui/)|lib/(?!time\\.ts|messages/))' },
    },
    {
      name: 'tencent-stands-alone',
      severity: 'error',
      from: { path: '^lib/tencent/', pathNot: test },
      to: { pathNot: '^lib/tencent/|node_modules/(zod|lossless-json)/|^(node:)?crypto$' },
    },
    {
      name: 'connections-below-use-cases',
      severity: 'error',
      from: { path: '^lib/connections/', pathNot: test },
      to: {
        path: '^lib/',
        pathNot: `^lib/(connections|tencent|tenants|audit|jobs|events|generated)/|^lib/(${open}|db|tenant-pool)\\.ts`,
      },
    },
    {
      name: 'enterprise-secret-behind-the-wall',
      severity: 'error',
      from: {
        pathNot:
          '^lib/connections/(call|send)-as-enterprise\\.ts$|^lib/meetings/call-as-enterprise-for\\.ts$|^lib/rooms/read-rooms-as-enterprise\\.ts$|^lib/recordings/call-as-enterprise-about\\.ts$|^lib/generated/',
      },
      to: { path: '^lib/connections/(send-as-enterprise|open-enterprise-secret)\\.ts$' },
    },
    {
      name: 'stored-secret-is-checked-in-its-settings',
      severity: 'error',
      from: { pathNot: '^lib/tencent-settings/' },
      to: { path: '^lib/tencent-settings/find-credential\\.ts$' },
    },
    {
      name: 'base-of-lib-knows-no-noun',
      severity: 'error',
      from: { path: '^lib/[a-z-]+\\.ts$', pathNot: test },
      to: { path: '^(lib/[a-z-]+/|app/|components/)', pathNot: '^lib/(generated|messages)/' },
    },
    {
      name: 'lib-knows-no-page',
      severity: 'error',
      from: { path: '^lib/', pathNot: test },
      to: { path: '^(app|components|operator|worker|sandbox|scripts|test|e2e|bench)/' },
    },
    {
      name: 'worker-calls-use-cases',
      severity: 'error',
      from: { path: '^worker/', pathNot: test },
      to: { path: '^(app|components|sandbox|scripts)/|^lib/(tencent|http|auth)/' },
    },
    {
      name: 'operator-calls-use-cases',
      severity: 'error',
      from: { path: '^operator/', pathNot: test },
      to: { path: '^(app|components|worker|sandbox|scripts)/|^lib/(tencent|http)/' },
    },
    {
      name: 'bench-looks-from-outside',
      severity: 'error',
      from: { path: '^bench/', pathNot: '^bench/(race|wall|keys|faults|webhooks)/' },
      to: { path: '^(app|components|lib|operator|worker|sandbox|scripts|prisma|test|e2e)/' },
    },
    {
      name: 'races-wall-and-keys-use-the-library',
      severity: 'error',
      from: { path: '^bench/(race|wall|keys|faults|webhooks)/' },
      to: { path: '^(app|components|operator|worker|sandbox|scripts|prisma|e2e)/' },
    },
    {
      name: 'sandbox-shares-nothing',
      severity: 'error',
      from: { path: '^sandbox/' },
      to: { path: '^(app|components|lib|worker|prisma|test|bench)/' },
    },
    {
      name: 'conformance-looks-from-outside',
      severity: 'error',
      from: { path: '^sandbox/conformance/' },
      to: { path: '^sandbox/(?!conformance/|start-sandbox\\.ts$)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|\\.data)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['react-server', 'import', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
}
