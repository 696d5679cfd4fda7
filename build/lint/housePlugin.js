/**
 * The house's own lint rules: each is a list of patterns of the syntax tree and one message that says what to do instead.
 * Where each rule holds is decided in `eslint.config.js`; `tests/architecture` breaks each of them on purpose.
 *
 * @typedef {{ meta: { type: 'problem', schema: never[], messages: { house: string } },
 *   create: (context: { report: (problem: { node: object, messageId: 'house' }) => void }) => Record<string, (node: object) => void> }} HouseRule
 */

const LETTER = String.raw`/\p{L}/u`;
const TEXT_ATTRIBUTES =
  '/^(alt|aria-description|aria-label|aria-placeholder|aria-roledescription|aria-valuetext|caption|helperText|label|message|placeholder|primary|secondary|subheader|summary|title|tooltip)$/';

/** Two words in small letters, a word before a value, a word with an accent, an apostrophe or quotes of print. Markup is none. */
const WORDS = String.raw`/^(?!<).*(\p{Ll}{2,}[,:;.]? (\p{L}|$)|\p{L}[à-öø-ÿœÀ-ÖØ-ÞŒ]|[à-öø-ÿœÀ-ÖØ-ÞŒ]\p{L}|\p{L}’\p{L}|[«»])/su`;

/**
 * @param {string} message
 * @param {readonly string[]} patterns esquery selectors
 * @returns {HouseRule}
 */
function forbid(message, patterns) {
  return {
    meta: { type: 'problem', schema: [], messages: { house: message } },
    create: (context) =>
      Object.fromEntries(
        patterns.map((pattern) => [
          pattern,
          (/** @type {object} */ node) => {
            context.report({ node, messageId: 'house' });
          },
        ]),
      ),
  };
}

/**
 * Matches every way to name a package in an import: static, dynamic, type-only, re-export.
 * @param {string} source a regular expression on the whole module name, slashes written `\u002F`
 */
function importsOf(source) {
  return [
    `ImportDeclaration[source.value=/${source}/]`,
    `ExportNamedDeclaration[source.value=/${source}/]`,
    `ExportAllDeclaration[source.value=/${source}/]`,
    `ImportExpression[source.value=/${source}/]`,
    `TSImportType[source.value=/${source}/]`,
    `CallExpression[callee.name='require'][arguments.0.value=/${source}/]`,
  ];
}

/** @type {Record<string, HouseRule>} */
const rules = {
  'dexie-only-in-store': forbid(
    'Dexie is used in renderer/store only. Read through a query of store/queries and write through an act of store/acts.',
    importsOf('^dexie($|\\u002F)'),
  ),
  'live-queries-only-in-screens': forbid(
    'dexie-react-hooks belongs to the screens (renderer/features, renderer/app). Elsewhere, await a query of store/queries.',
    importsOf('^dexie-react-hooks$'),
  ),
  'pdfmake-only-in-renderer': forbid(
    'pdfmake is imported by the renderer of renderer/documents only (render*). Describe pages with models, and ask documentsClient for bytes.',
    importsOf('^(pdfmake|pdfkit)($|\\u002F)'),
  ),
  'open-external-only-in-security': forbid(
    'Only electron/main/security opens an address outside the program, after its allow list. Call its function instead.',
    [
      'MemberExpression[property.name="openExternal"]',
      'MemberExpression[property.value="openExternal"]',
      'Property[key.name="openExternal"][parent.type="ObjectPattern"]',
    ],
  ),
  'no-literal-text': forbid(
    'Text that people read comes from renderer/i18n. Add a key to fr and en, and write t("…") here.',
    [
      `JSXText[value=${LETTER}]`,
      `JSXAttribute[name.name=${TEXT_ATTRIBUTES}] > Literal[value=${LETTER}]`,
      `JSXAttribute[name.name=${TEXT_ATTRIBUTES}] > JSXExpressionContainer > Literal[value=${LETTER}]`,
      `JSXAttribute[name.name=${TEXT_ATTRIBUTES}] > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.raw=${LETTER}]`,
      `:matches(JSXElement, JSXFragment) > JSXExpressionContainer > Literal[value=${LETTER}]`,
      `:matches(JSXElement, JSXFragment) > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.raw=${LETTER}]`,
      `:matches(JSXElement, JSXFragment) > JSXExpressionContainer > :matches(ConditionalExpression, LogicalExpression) > Literal[value=${LETTER}]`,
    ],
  ),
  'no-sentences': forbid(
    'Sentences that people read are in renderer/i18n. Give a code and its values here (exchange/findings), or take the text as an argument.',
    [
      `Literal[value=${WORDS}]:not(:matches(NewExpression, CallExpression[callee.type="Super"]) Literal)`,
      `TemplateElement[value.raw=${WORDS}]:not(:matches(NewExpression, CallExpression[callee.type="Super"]) TemplateElement)`,
    ],
  ),
  'formatting-only-in-i18n': forbid(
    'Money, days and numbers are written for people by renderer/i18n only. Use its formatting functions.',
    [
      'MemberExpression[object.name="Intl"]',
      'MemberExpression[property.name=/^(toLocaleString|toLocaleDateString|toLocaleTimeString|toFixed)$/]',
    ],
  ),
  'no-clock-in-domain': forbid(
    'The domain has no clock: today is an argument, and arithmetic on days is in renderer/domain/day.ts.',
    [
      'NewExpression[callee.name="Date"]',
      'CallExpression[callee.name="Date"]',
      'MemberExpression[object.name="Date"]',
      'TSTypeReference[typeName.name="Date"]',
      'MemberExpression[object.name=/^(globalThis|self)$/][property.name=/^(Date|performance)$/]',
      'MemberExpression[object.name="performance"]',
      'MemberExpression[object.name="Temporal"][property.name="Now"]',
    ],
  ),
  'no-chance-in-domain': forbid(
    'The domain gives the same answer twice: identifiers come in as arguments (newId), and nothing is random.',
    [
      'MemberExpression[object.name="Math"][property.name="random"]',
      'MemberExpression[object.name="crypto"]',
      'MemberExpression[property.name="crypto"]',
    ],
  ),
  'no-locale-in-domain': forbid(
    'The domain knows no language: compare with < and >, and leave writing for people to renderer/i18n or renderer/documents.',
    [
      'MemberExpression[object.name="Intl"]',
      'MemberExpression[property.name=/^(toLocaleString|toLocaleUpperCase|toLocaleLowerCase|localeCompare)$/]',
    ],
  ),
  'no-barrel': forbid(
    'No re-exports: import the thing from the file that is named for it, so that a reader finds it at once.',
    ['ExportAllDeclaration', 'ExportNamedDeclaration[source]'],
  ),
  'no-raw-html': forbid('Text from files is never markup: give React the string itself.', [
    'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    'Property[key.name="dangerouslySetInnerHTML"]',
    'AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML)$/]',
    'CallExpression[callee.property.name=/^(insertAdjacentHTML|createContextualFragment)$/]',
  ]),
};

export default { meta: { name: 'house' }, rules };
