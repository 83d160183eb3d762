/**
 * The walls of the house: contracts <- kernel <- markdown <- platform <- identity <- courses <- materials <- forum <- lean-coffee <- attendance <-
 * credentials <- moderation, search, bridge, inbound <- notifications, webhooks <- apps. A new room gets a row in ROOMS; `scripts/boundaries.spec.ts` breaks each
 * rule once, so that none can stop working unseen.
 */

/** From the ground up: a room may use those before it. */
const ROOMS = [
  'contracts',
  'kernel',
  'markdown',
  'platform',
  'identity',
  'courses',
  'materials',
  'forum',
  'lean-coffee',
  'attendance',
  'credentials',
  'moderation',
  'search',
  'bridge',
  'inbound',
  'notifications',
  'webhooks',
];

const upwards = ROOMS.slice(0, -1).map((room, index) => ({
  name: `${room}-knows-nothing-above`,
  comment: 'A room calls down. It is heard up through events of the outbox.',
  severity: 'error',
  from: { path: `^libs/${room}/src/` },
  to: { path: `^(libs/(${ROOMS.slice(index + 1).join('|')})|apps)/` },
}));

const pastTheIndex = ROOMS.map((room) => ({
  name: `${room}-has-one-door`,
  comment: 'Another room goes through index.ts, or core.ts where there is one.',
  severity: 'error',
  from: { path: '^(libs|apps)/', pathNot: `^libs/${room}/` },
  to: { path: `^libs/${room}/src/`, pathNot: `^libs/${room}/src/(index|core)\\.ts$` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...upwards,
    ...pastTheIndex,
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-is-pure',
      comment: 'What is true whatever the database: no Nest, no TypeORM, no file, no network, no clock.',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/(domain/|core\\.ts$)', pathNot: '\\.spec\\.ts$' },
      to: {
        path: '(^|/)node_modules/(@nestjs|typeorm|pg|pg-boss|socket\\.io|fastify|@fastify|nodemailer|pino|redis)(/|$)',
      },
    },
    {
      name: 'domain-does-no-input-or-output',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/(domain/|core\\.ts$)', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?util$' },
    },
    {
      name: 'domain-knows-only-domains',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/domain/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^libs/$1/src/(app|infra|http|realtime)/' },
    },
    {
      name: 'domain-stands-on-pure-rooms',
      comment: 'The index of a room brings Nest along; its core does not.',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/(domain/|core\\.ts$)', pathNot: '\\.spec\\.ts$' },
      to: {
        path: '^libs/(platform|identity|courses|materials|forum|lean-coffee|attendance|credentials|moderation|search|bridge|inbound|notifications|webhooks)/src/index\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'web-takes-what-is-pure',
      comment: 'The browser gets contracts, kernel and the core of the session engine; nothing else of libs.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: {
        path: '^(libs|apps/server)/',
        pathNot: '^libs/(contracts/src/index|kernel/src/index|lean-coffee/src/core)\\.ts$',
      },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-development-packages-in-the-program',
      severity: 'error',
      from: { path: '^(libs|apps/server)/', pathNot: '(\\.(spec|int-spec)\\.ts|apps/server/src/openapi\\.ts)$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(spec|int-spec)\\.tsx?$|\\.css$|\\.svg$' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      // The `imports` of package.json, read as tsc, Jest and Vite read them.
      conditionNames: ['source', 'import', 'node', 'browser', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
