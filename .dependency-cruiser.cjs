/** The walls of the house (docs/architecture.md); tests/architecture shows each rule firing on bad code. */
const door = (room, doors) => ({
  name: `${room}-by-its-door`,
  comment: `Other rooms reach ${room}/ through its doors only.`,
  severity: 'error',
  from: { pathNot: `^(${room}|tests|bench|scripts)/` },
  to: { path: `^${room}/`, pathNot: doors },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    door('engine', '^engine/(index|protocol/index|testing/index)\\.ts$'),
    door('store', '^store/index\\.ts$'),
    door('server', '^server/(contract|forms|feel|check)/index\\.ts$'),
    { name: 'protocol-imports-nothing', severity: 'error', from: { path: '^engine/protocol/' }, to: { pathNot: '^engine/protocol/' } },
    {
      name: 'processing-reads-only',
      comment: 'Processors decide; only appliers change state; createEngine joins them.',
      severity: 'error',
      from: { path: '^engine/processing/' },
      to: { path: '^engine/state/(mutable|appliers)/' },
    },
    {
      name: 'engine-knows-no-product',
      severity: 'error',
      from: { path: '^engine/' },
      to: { path: '^(store|server|designer)/|node_modules/(express|mongoose|mongodb|react|socket\\.io)/' },
    },
    {
      name: 'store-knows-no-product',
      severity: 'error',
      from: { path: '^store/' },
      to: { path: '^(engine|server|designer)/|node_modules/(express|mongoose|react|socket\\.io)/' },
    },
    {
      name: 'engine-adapters-at-the-edge',
      comment: 'Only the composition root and main know adapters.',
      severity: 'error',
      from: { path: '^engine/(protocol|model|expression|decision|processing|state)/' },
      to: { path: '^engine/(adapters|gateway|storage)/' },
    },
    { name: 'routes-through-services', severity: 'error', from: { path: '^server/routes/' }, to: { path: '^server/models/' } },
    {
      name: 'presenters-make-json',
      comment: 'Only presenters turn a model into JSON.',
      severity: 'error',
      from: { path: '^server/presenters/' },
      to: { path: '^server/(routes|services|workers)/' },
    },
    {
      name: 'designer-sees-contracts-only',
      severity: 'error',
      from: { path: '^designer/' },
      to: { path: '^(engine|store|server)/', pathNot: '^(server/(contract|forms|feel|check)/index|engine/protocol/index)\\.ts$' },
    },
    {
      name: 'contract-imports-zod-only',
      severity: 'error',
      from: { path: '^server/contract/' },
      to: { pathNot: '^server/contract/|node_modules/zod/' },
    },
    {
      name: 'check-runs-in-the-browser',
      comment: 'What checks a draft is the same in Node and in the browser.',
      severity: 'error',
      from: { path: '^server/(check|content|forms)/' },
      to: { pathNot: '^server/(check|content|forms|contract)/|node_modules/' },
    },
    {
      name: 'feel-imports-nothing',
      severity: 'error',
      from: { path: '^server/feel/' },
      to: { pathNot: '^server/feel/' },
    },
    { name: 'content-is-read-as-files', severity: 'error', from: {}, to: { path: '^(processes|forms)/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { conditionNames: ['iss-source', 'import', 'node', 'default'], exportsFields: ['exports'] },
  },
};
