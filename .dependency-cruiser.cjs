/** Who may import whom (ARCHITECTURE.md). `scripts/gates/boundaries.ts` runs it; every rule has a planted violation in `test/gates`. */

const ground = 'engine|understanding|directory|people|loans';

module.exports = {
  forbidden: [
    {
      name: 'flows-are-pure',
      comment: 'flows/ stands on xstate, zod and small pure libraries: no Node, AWS, network, or shell.',
      severity: 'error',
      // `build.mjs` compiles published data into the tree; nothing imports it.
      from: { path: '^flows/', pathNot: '/build\\.mjs$' },
      to: { pathNot: '^flows/|node_modules/(xstate|zod|libphonenumber-js)/', couldNotResolve: false },
    },
    {
      name: 'conversations-meet-in-the-engine',
      comment: 'A conversation may use the grounds, never another conversation.',
      severity: 'error',
      from: { path: '^flows/([^/]+)/', pathNot: `^flows/(${ground})/` },
      to: { path: '^flows/[^/]+/', pathNot: `^flows/($1|${ground})/` },
    },
    {
      name: 'grounds-know-no-conversation',
      comment: 'The engine may name the shape of what a conversation brings (World), no more.',
      severity: 'error',
      from: { path: `^flows/(${ground})/` },
      to: { path: '^flows/[^/]+/', pathNot: `^flows/(${ground})/`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'ports-are-shapes',
      comment: 'A port says what is promised, in the terms of flows/.',
      severity: 'error',
      from: { path: '^functions/ports/' },
      to: { path: '^(functions|infra|console|scripts)/|node_modules/@aws', pathNot: '^functions/ports/' },
    },
    {
      name: 'conversation-knows-ports-only',
      comment: 'What carries a turn out works on both engines, so it names neither.',
      severity: 'error',
      from: { path: '^functions/conversation/' },
      to: {
        path: '^(functions|infra|console|scripts)/|node_modules/(@aws|@smithy)|^(node:)?(fs|sqlite|http|https|net|child_process|worker_threads)(/|$)',
        pathNot: '^functions/(conversation|ports)/',
      },
    },
    {
      name: 'records-know-ports-and-the-conversation',
      comment: 'Service records and exports work on both engines; the conversation stands without them.',
      severity: 'error',
      from: { path: '^functions/(records|exports)/' },
      to: {
        path: '^(functions|infra|console|scripts)/|node_modules/(@aws|@smithy)|^(node:)?(fs|sqlite|http|https|net|child_process|worker_threads)(/|$)',
        pathNot: '^functions/(records|exports|analytics|conversation|ports)/',
      },
    },
    {
      name: 'analytics-knows-ports-only',
      comment: 'Figures are counted alike on both engines, in a thread or a Lambda that something else starts.',
      severity: 'error',
      from: { path: '^functions/analytics/' },
      to: {
        path: '^(functions|infra|console|scripts)/|node_modules/(@aws|@smithy)|^(node:)?(fs|sqlite|http|https|net|child_process|worker_threads)(/|$)',
        pathNot: '^functions/(analytics|records|conversation|ports)/',
      },
    },
    {
      name: 'console-knows-ports-only',
      comment:
        'What serves the team works on both engines too. It may use what carries turns out, never the other way.',
      severity: 'error',
      from: { path: '^functions/console/' },
      to: {
        path: '^(functions|infra|console|scripts)/|node_modules/(@aws|@smithy)|^(node:)?(fs|sqlite|http|https|net|child_process|worker_threads)(/|$)',
        pathNot: '^functions/(console|conversation|jobs|records|exports|analytics|ports)/',
      },
    },
    {
      name: 'jobs-know-ports-only',
      comment:
        'Long work is done alike in a thread and in a Lambda. It writes what it does into the audit of the console.',
      severity: 'error',
      from: { path: '^functions/jobs/' },
      to: {
        path: '^(functions|infra|console|scripts)/|node_modules/(@aws|@smithy)|^(node:)?(fs|sqlite|http|https|net|child_process|worker_threads)(/|$)',
        pathNot: '^functions/(jobs|conversation|records|exports|analytics|ports)/|^functions/console/audit\\.ts$',
      },
    },
    {
      name: 'pages-know-the-api-only',
      comment: 'The pages run in a browser and know of the server what its description says: generated types, no code.',
      severity: 'error',
      from: { path: '^console/' },
      to: { path: '^(flows|functions|infra|scripts|bin)/|^(node:)' },
    },
    {
      name: 'the-web-stays-in-the-console',
      comment: 'Whoever answers a message loads no router, no sign-in and no token library.',
      severity: 'error',
      from: {
        path: '^(functions|infra/local)/',
        pathNot: '^functions/console/|^functions/console-api\\.ts$|^infra/local/console/',
      },
      to: { path: 'node_modules/(hono|@hono/[^/]+|openid-client|oauth4webapi|jose|oidc-provider)/' },
    },
    {
      name: 'demo-sign-in-on-one-machine-only',
      comment: 'Demo people and the provider that lets them in are no part of what runs for a city.',
      severity: 'error',
      from: { path: '^(functions|flows|infra)/', pathNot: '^infra/local/(console/|aws/start-aws-local\\.ts$)' },
      to: { path: 'node_modules/oidc-provider/|^infra/local/console/demo-' },
    },
    {
      name: 'console-loads-lazily',
      comment: 'The server knows the console by an import at its first visit; only types and small parts come with it.',
      severity: 'error',
      from: { path: '^infra/local/', pathNot: '^infra/local/console/' },
      to: {
        path: '^functions/console/|^infra/local/console/',
        pathNot: '^infra/local/console/dead-letters-here\\.ts$|^functions/console/sign-in/read-identity\\.ts$',
        dependencyTypesNot: ['type-only', 'dynamic-import'],
      },
    },
    {
      name: 'adapters-know-ports-and-their-sdk',
      comment: 'An adapter stands between a port and one outside thing. It may name shapes of the conversation.',
      severity: 'error',
      from: { path: '^functions/adapters/' },
      to: {
        path: '^(flows|functions|infra|console|scripts)/',
        pathNot: '^functions/(adapters|ports)/|^flows/engine/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'adapters-stand-alone',
      severity: 'error',
      from: { path: '^functions/adapters/([^/]+)/' },
      to: { path: '^functions/adapters/', pathNot: '^functions/adapters/$1/' },
    },
    {
      name: 'sdk-in-adapters-only',
      comment:
        'The rest of the product does not know AWS. Lambdas may use Powertools; aws-local makes tables and queues.',
      severity: 'error',
      from: { path: '^(flows|functions|infra|bin)/', pathNot: '^functions/adapters/aws/|^infra/local/aws/' },
      to: { path: 'node_modules/(@aws-sdk|@smithy)/' },
    },
    {
      name: 'lambdas-are-thin',
      comment: 'A Lambda joins conversation and adapters; it knows nothing of one machine or of the stacks.',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^(infra|console|scripts|bin)/' },
    },
    {
      name: 'stacks-name-handlers-by-path',
      comment: 'What a port promises (e.g. after how many tries a letter is dead) may be read; code that runs may not.',
      severity: 'error',
      from: { path: '^infra/', pathNot: '^infra/local/' },
      to: {
        path: '^(flows|functions|console|infra/local)/',
        pathNot: '^functions/ports/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'simulator-is-a-stranger',
      comment: 'Written from Meta’s reference alone: sharing our reading of it would hide our mistakes.',
      severity: 'error',
      from: { path: '^infra/local/(simulator|phone)/' },
      to: { path: '^(functions|flows|infra)/', pathNot: '^infra/local/(simulator|phone)/' },
    },
    {
      name: 'auditor-is-a-stranger',
      comment:
        'A second reading of the published records: sharing the first one would hide its mistakes. Only what drives the product to compare it (talk, the tests) knows it.',
      severity: 'error',
      from: { path: '^test/audit/', pathNot: '^test/audit/(talk|[^/]+\\.test)\\.ts$' },
      to: {
        path: '^(flows|functions|infra|console|scripts|bin)/|^test/',
        pathNot: '^test/audit/(?!talk\\.ts$|[^/]+\\.test\\.ts$)',
      },
    },
    {
      name: 'nothing-imports-builders',
      severity: 'error',
      from: {},
      to: { path: '/build\\.mjs$' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'shipped-code-needs-no-dev-dependency',
      severity: 'error',
      from: { path: '^(flows|functions|bin|infra/local)/', pathNot: '^infra/local/aws/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'imports-resolve',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(cdk\\.out|dist|\\.vecina)/' },
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
