/**
 * Who may import whom (README, "The tree"): an arrow in the wrong direction fails `npm test`, type-only imports included.
 * Each layer lists what it may reach inside the house; the rest of the house is forbidden to it.
 */
/** @type {Record<string, readonly string[]>} */
const LAYERS = {
  'renderer/domain': [],
  'renderer/exchange': ['renderer/domain'],
  'renderer/documents': ['renderer/domain', 'assets'],
  'renderer/store': ['renderer/domain'],
  'renderer/platform': ['renderer/domain', 'electron/bridge'],
  // The words for what is found in a file: a sentence for each of its codes.
  'renderer/i18n': [
    'renderer/domain',
    'renderer/exchange/(findings|inspection|rejectionsFile|separator)[.]ts',
  ],
  // Values, the owner's own company and rates: what forms of several screens share. No accounts, invoices, reminders, letters.
  'renderer/ui': [
    'renderer/i18n',
    'renderer/domain/(money|day|halfYear|rate)[.]ts',
    'renderer/domain/(company|settings)',
    'renderer/domain/account/postalAddress[.]ts',
    'renderer/domain/latepayment/rateTable[.]ts',
  ],
  // Of i18n only the French texts and formats: what is handed to a customer is French whatever the language of the screen.
  'renderer/usecases': [
    'renderer/(store|documents|exchange|platform)',
    'renderer/i18n/(fr|format)',
    'renderer/domain',
    'assets',
  ],
  'renderer/features': [
    'renderer/(usecases|store|documents|exchange|platform)',
    'renderer/(ui|i18n)',
    'renderer/domain',
    'assets',
  ],
  'renderer/app': [
    'renderer/(features|usecases|store|documents|exchange|platform)',
    'renderer/(ui|i18n)',
    'renderer/domain',
    'electron/bridge',
    'assets',
  ],
  'electron/bridge': [],
  'electron/archive': [],
  'electron/preload': ['electron/bridge'],
  'electron/main': ['electron/(bridge|archive)'],
  // Of i18n the parts that need no screen.
  build: [
    'renderer/(domain|exchange|documents)',
    'renderer/i18n/(fr|format|notices)',
    'electron/archive',
    'assets',
  ],
  // Backups without a window: the program's own acts and checks, on IndexedDB in memory.
  'build/commands/backup': [
    'renderer/(domain|exchange|documents|store|usecases)',
    'electron/archive',
    'build/commands',
    'assets',
  ],
};

/** @type {Record<string, string>} */
const ADVICE = {
  'renderer/domain':
    'The domain imports nothing but itself. Move what needs more into usecases, or pass it as an argument.',
  'renderer/exchange':
    'exchange turns bytes into domain records. What also needs the store or documents belongs in usecases.',
  'renderer/documents':
    'documents turns models into pages. What also needs the store or exchange belongs in usecases.',
  'renderer/store':
    'store keeps accounts. What also needs documents, exchange or platform belongs in usecases.',
  'renderer/platform':
    'platform is the bridge as the program sees it, and where workers start. Combine layers in usecases.',
  'renderer/i18n':
    'i18n knows words, the value types of the domain and the findings of exchange, nothing else.',
  'renderer/ui':
    'ui knows no receivables. Give it values and texts through props; put what knows customers in a feature.',
  'renderer/usecases':
    'usecases combine the layers below and know no screen. Return a value and let the feature show it; of i18n only the French texts and formats, for what is handed to a customer.',
  'renderer/features':
    'A feature may use usecases, the layers below, ui and i18n. It knows neither app nor electron.',
  'renderer/app': 'app wires the screens; it reaches electron through electron/bridge only.',
  'electron/bridge': 'The bridge is a pure contract that both sides import. It imports nothing of the house.',
  'electron/archive':
    'The archive is a container of named parts and knows nothing of what is in them, nor of the shell. Pass it bytes and facts.',
  'electron/preload': 'The preload hands over the bridge and has no logic of its own.',
  'electron/main': 'The shell knows nothing of receivables. Give it bytes and names through the bridge.',
  'build/commands/backup':
    'Backups without a window use store and usecases; whatever needs more belongs in the program.',
  build:
    'Commands run on domain, exchange, documents, the archive and the texts only, so that they need neither a window nor a database.',
};

const HOUSE = '^(assets|build|electron|renderer|tests)/';

const arrows = Object.entries(LAYERS).map(([layer, may]) => ({
  name: `arrow-${layer.replace('/', '-')}`,
  comment: ADVICE[layer],
  severity: 'error',
  from: { path: `^${layer}/`, ...(layer === 'build' ? { pathNot: '^build/commands/backup/' } : {}) },
  to: { path: HOUSE, pathNot: [`^${layer}/`, ...may.map((target) => `^${target}($|/)`)] },
}));

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'features-apart',
      comment:
        'Features do not import each other: what two features need belongs in usecases, in ui or lower down.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'domain-packages',
      comment:
        'The domain takes no package but temporal-polyfill (calendar days). Write the rule in plain functions.',
      severity: 'error',
      from: { path: '^renderer/domain/' },
      to: { path: 'node_modules/', pathNot: 'node_modules/(temporal-polyfill|temporal-spec)/' },
    },
    {
      name: 'renderer-without-node',
      comment: 'The page has no Node: it asks the shell through the bridge (renderer/platform).',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-without-electron',
      comment:
        'The page knows only the bridge: import types from electron/bridge, and call through renderer/platform.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: ['^electron$', 'node_modules/electron/', '^electron/(main|preload)/'] },
    },
    {
      name: 'react-in-screens-only',
      comment:
        'React lives in features, app and ui, and in the hooks of i18n. Below them everything runs without a screen.',
      severity: 'error',
      from: {
        path: '^renderer/(domain|exchange|documents|store|platform|usecases|i18n)/',
        pathNot: '^renderer/i18n/(i18n|use[A-Z][^/]*)[.]ts$',
      },
      to: {
        path: 'node_modules/(@types/)?(react|react-dom|react-router|react-i18next|@mui|@tanstack|@emotion)/',
      },
    },
    {
      name: 'bridge-packages',
      comment:
        'The bridge is imported by the preload too, which must stay small: valibot for its schemas, nothing else.',
      severity: 'error',
      from: { path: '^electron/bridge/' },
      to: { path: 'node_modules/', pathNot: 'node_modules/valibot/' },
    },
    {
      name: 'program-without-tests',
      comment:
        'The program never imports its tests. Move what both need into the program, or into tests/support.',
      severity: 'error',
      from: { path: '^(electron|renderer|build)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-circular',
      comment:
        'Two files that need each other are one subject, or share a third: move what both need into it.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing imports this file: remove it, or use it.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(electron|renderer)/',
        pathNot: ['[.]d[.]ts$', '(^|/)(worker|main|index)[.]tsx?$', 'Worker[.]ts$'],
      },
      to: {},
    },
    {
      name: 'resolvable',
      comment: 'This import leads nowhere: the file is missing or its name is misspelt.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^vitest/config$', '[?](url|worker|raw|inline)'] },
    },
    {
      name: 'declared-packages',
      comment:
        'This package is not in package.json: it is there by luck. Add it with an exact version, or do without.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '[?](url|raw|inline)$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.cjs', '.mjs', '.json'],
    },
  },
};
