/** The import law (docs/adr/0001): who may import whom. A room is entered through its index.ts; no arrow points upwards; no circles. */
const ROOMS = '^modules/([^/]+)/';
const FLOORS = [
  ['reference', 'documents', 'identity', 'notices', 'law-library'],
  ['cases', 'delivery', 'payments', 'calculators', 'reading', 'pleadings', 'evidence'],
  ['filing', 'applications', 'contact', 'exchange'],
  ['workbench'],
];
const above = (floor) => FLOORS.slice(floor + 1).flat();
const upwards = FLOORS.slice(0, -1).map((rooms, floor) => ({
  name: `floor-${floor}-never-imports-above`,
  severity: 'error',
  from: { path: `^modules/(${rooms.join('|')})/` },
  to: { path: `^modules/(${above(floor).join('|')})/` },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
    },
    {
      name: 'law-imports-only-law',
      severity: 'error',
      from: { path: '^law/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^law/' },
    },
    {
      name: 'services-import-only-law',
      severity: 'error',
      from: { path: '^services/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^(services|law)/' },
    },
    {
      name: 'kernel-knows-no-court',
      severity: 'error',
      from: { path: '^kernel/' },
      to: { path: '^(law|services|modules|gateways|sandbox|web|program|db/demo)/' },
    },
    {
      name: 'sandbox-stands-alone',
      severity: 'error',
      from: { path: '^sandbox/' },
      to: { path: '^(law|services|modules|gateways|kernel|web|program|main)' },
    },
    {
      name: 'nobody-imports-the-sandbox',
      severity: 'error',
      from: {
        path: '^(law|services|modules|gateways|kernel|web|program|db|main)',
        pathNot: '\\.test\\.ts$|/testing',
      },
      to: { path: '^sandbox/' },
    },
    {
      name: 'gateways-import-no-room',
      severity: 'error',
      from: { path: '^gateways/' },
      to: { path: '^(modules|web|program)/' },
    },
    {
      name: 'rooms-by-the-front-door',
      severity: 'error',
      from: { path: ROOMS, pathNot: '/ui/|\\.test\\.ts$|/testing' },
      to: {
        path: ROOMS,
        pathNot: ['^modules/$1/', '^modules/[^/]+/(index|terms|states|views|testing|court-settings)\\.ts$'],
      },
    },
    {
      name: 'database-driver-in-kernel-db-only',
      severity: 'error',
      from: { path: '^(modules|law|services|gateways|web)/' },
      to: { path: 'node_modules/pg/' },
    },
    {
      name: 'ui-sees-words-not-servers',
      severity: 'error',
      from: { path: '^modules/[^/]+/ui/', pathNot: '\\.test\\.tsx?$' },
      to: {
        path: '^(kernel|gateways|program|sandbox|db)/|^modules/[^/]+/(acts|routes|store|queries|policy|jobs|deps|consumers)',
      },
    },
    {
      name: 'rooms-know-no-page',
      severity: 'error',
      from: { path: '^modules/', pathNot: '/ui/' },
      to: { path: '^web/|/ui/' },
    },
    {
      name: 'kit-knows-no-room',
      severity: 'error',
      from: { path: '^web/kit/' },
      to: { path: '^(modules|kernel|program)/' },
    },
    {
      name: 'nothing-imports-checks-or-tools',
      severity: 'error',
      from: { path: '^(law|kernel|modules|gateways|sandbox|web|program|main)' },
      to: { path: '^(checks|tools)/' },
    },
    ...upwards,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
    },
    cache: { folder: '.cache/depcruise' },
  },
};
