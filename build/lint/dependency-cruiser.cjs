/**
 * Who may import whom (README, "The tree"): an arrow in the wrong direction fails `npm test`, type-only imports included.
 * Each layer lists what it may reach inside the house; the rest of the house is forbidden to it.
 */
/** @type {Record<string, readonly string[]>} */
const LAYERS = {
  'renderer/domain': [],
  rpc: [],
  'renderer/exchange': ['renderer/domain', 'rpc'],
  'renderer/documents': ['renderer/domain', 'rpc', 'assets'],
  'renderer/store': ['renderer/domain', 'rpc'],
  'renderer/platform': ['renderer/domain', 'electron/bridge', 'rpc'],
  // The words for what is found in a file: a sentence for each of its codes.
  'renderer/i18n': [
    'renderer/domain',
    'renderer/exchange/(findings|inspection|rejectionsFile|separator)[.]ts',
  ],
  // Values, the owner's own company and rates: what forms of several screens share. No accounts, invoices, reminders, letters.
  'renderer/ui': [
    'renderer/i18n',
    'renderer/domain/(money|day|halfYear|rate|postalAddress)[.]ts',
    'renderer/domain/(company|settings)',
    'renderer/domain/latepayment/rateTable[.]ts',
  ],
  // Of i18n only the French texts and formats: what is handed to a customer is French whatever the language of the screen.
  'renderer/usecases': [
    'renderer/(store|documents|exchange|platform)',
    'renderer/i18n/(fr|format)',
    'renderer/domain',
    'rpc',
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
  'electron/main': ['electron/(bridge|archive)', 'rpc'],
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
  rpc: 'rpc carries calls between a program and its worker and knows nothing of what they say. It runs at both ends.',
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

/**
 * The rooms of the domain, from the ground up: each may reach the files at the domain's root (money, day, rate…) and the rooms
 * that it names, all of them above it in this list. So no room is entered again after it was left.
 * @type {Record<string, { readonly may: readonly string[], readonly advice: string }>}
 */
const ROOMS = {
  company: {
    may: [],
    advice: 'company describes the creditor alone. What a letter or a charge makes of it belongs there.',
  },
  terms: {
    may: [],
    advice:
      'terms turns agreed terms into days. What knows invoices or customers belongs in account or above.',
  },
  plans: {
    may: [],
    advice:
      'plans are data and what the law makes of a step. What walks a plan for an account belongs in reminders.',
  },
  reasons: {
    may: [],
    advice: 'reasons is a table. The room that finds a reason imports it, never the other way.',
  },
  settings: {
    may: ['plans', 'terms'],
    advice:
      'settings is what the owner chooses. What follows from a choice belongs in the room that acts on it.',
  },
  account: {
    may: ['terms', 'plans'],
    advice:
      'account is what is stored and how it changes, and knows no act. Acts stand with their subject: holds, matching, contacts, identity.',
  },
  holds: {
    may: ['reasons', 'account'],
    advice: 'holds places, lifts and tells holds. What also needs a statement or letters belongs above.',
  },
  contacts: {
    may: ['plans', 'account'],
    advice:
      'contacts records what is sent and what was received. What makes a contact of a letter belongs in letters.',
  },
  matching: {
    may: ['reasons', 'account', 'contacts'],
    advice:
      'matching takes the word on groups that do not balance. Sums of what is open belong in statement.',
  },
  identity: {
    may: ['terms', 'reasons', 'account', 'contacts'],
    advice: 'identity says who the customer is. What he owes belongs in statement or above.',
  },
  statement: {
    may: ['reasons', 'account', 'matching'],
    advice:
      'statement says where an account stands and knows no charge and no step: those belong in latepayment and reminders.',
  },
  latepayment: {
    may: ['company', 'reasons', 'settings', 'account', 'statement'],
    advice:
      'latepayment computes charges on a statement. What is asked for, and when, belongs in reminders or letters.',
  },
  blockers: {
    may: ['reasons', 'holds', 'matching', 'identity', 'statement', 'latepayment'],
    advice:
      'blockers asks the rooms below what keeps a letter back. A new blocker stands in its own room, below.',
  },
  reminders: {
    may: ['plans', 'reasons', 'account', 'contacts', 'statement', 'latepayment', 'blockers'],
    advice:
      'reminders proposes and knows no letter. What is written, and what stops a letter, belongs in letters.',
  },
  letters: {
    may: ['company', 'plans', 'reasons', 'settings', 'account', 'contacts', 'latepayment', 'reminders'],
    advice:
      'letters says what a proposed letter says. What puts several rooms together for a screen belongs in desk.',
  },
  desk: {
    may: ['reasons', 'account', 'statement', 'latepayment', 'blockers', 'reminders', 'letters'],
    advice: 'desk hands the rooms’ answers together. A rule belongs in the room that it is about.',
  },
  receivables: {
    may: ['terms', 'settings', 'account', 'contacts', 'identity', 'statement'],
    advice:
      'receivables merges files into accounts, beside reminders: it knows no charge, no step and no letter.',
  },
  personaldata: {
    may: ['company', 'account', 'contacts', 'matching'],
    advice:
      'personaldata decides what is kept of a person. Let the account’s tables say what goes of each field.',
  },
};

const HOUSE = '^(assets|build|electron|renderer|rpc|tests)/';
const DOMAIN = '^renderer/domain/';

const rooms = Object.entries(ROOMS).map(([room, { may, advice }]) => ({
  name: `room-${room}`,
  comment: advice,
  severity: 'error',
  from: { path: `${DOMAIN}${room}/` },
  to: {
    path: DOMAIN,
    pathNot: [`${DOMAIN}[^/]+$`, ...[room, ...may].map((target) => `${DOMAIN}${target}/`)],
  },
}));

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
    ...rooms,
    {
      name: 'room-ground',
      comment:
        'The files at the root of the domain (money, day, rate…) know no room. What knows one belongs in it, or above.',
      severity: 'error',
      from: { path: `${DOMAIN}[^/]+$` },
      to: { path: `${DOMAIN}[^/]+/` },
    },
    {
      name: 'room-unnamed',
      comment:
        'This folder of the domain has no place yet: name it in ROOMS, with the rooms below that it may reach.',
      severity: 'error',
      from: { path: DOMAIN, pathNot: [`${DOMAIN}[^/]+$`, `${DOMAIN}(${Object.keys(ROOMS).join('|')})/`] },
      to: {},
    },
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
      name: 'rpc-alone',
      comment:
        'rpc runs in the page, in its workers and in threads of main: it takes no package and nothing of Node.',
      severity: 'error',
      from: { path: '^rpc/' },
      to: { dependencyTypesNot: ['local'] },
    },
    {
      name: 'program-without-tests',
      comment:
        'The program never imports its tests. Move what both need into the program, or into tests/support.',
      severity: 'error',
      from: { path: '^(electron|renderer|rpc|build)/' },
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
        path: '^(electron|renderer|rpc)/',
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
