import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import house from './build/lint/housePlugin.js';

const CODE = ['**/*.{ts,tsx}'];
const SCREENS = ['renderer/{features,app,ui}/**/*.{ts,tsx}'];
const LINES = { max: 350, skipBlankLines: false, skipComments: false };

export default tseslint.config(
  { ignores: ['out/', 'release/', '.cache/', 'node_modules/', 'playwright-report/', 'test-results/'] },
  {
    // A rule that does not fit is discussed and changed here, never switched off in a file.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    plugins: { house },
  },
  js.configs.recommended,
  {
    files: CODE,
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // Cents, days and rates are branded numbers: to the rule they look like objects.
      '@typescript-eslint/no-unsafe-unary-minus': 'off',
      // `const { left, ..._rest }`: a name with an underscore says that it is dropped on purpose.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: 'error',
      'max-lines': ['error', LINES],
      'no-eval': 'error',
      'no-new-func': 'error',
      'prefer-const': 'error',
      'house/no-barrel': 'error',
      'house/open-external-only-in-security': 'error',
    },
  },
  {
    files: ['{renderer,rpc}/**/*.{ts,tsx}'],
    rules: {
      'no-console': 'error',
      'house/dexie-only-in-store': 'error',
      'house/live-queries-only-in-screens': 'error',
      'house/no-raw-html': 'error',
      'house/pdfmake-only-in-renderer': 'error',
    },
  },
  {
    files: ['electron/**/*.ts', 'build/commands/**/*.ts', 'build/vite/**/*.ts'],
    rules: { 'house/dexie-only-in-store': 'error', 'house/pdfmake-only-in-renderer': 'error' },
  },
  { files: ['renderer/store/**/*.ts'], rules: { 'house/dexie-only-in-store': 'off' } },
  {
    files: ['renderer/documents/render*.ts', 'renderer/documents/render/**/*.ts'],
    rules: { 'house/pdfmake-only-in-renderer': 'off' },
  },
  {
    files: ['renderer/domain/**/*.ts'],
    rules: {
      'house/no-chance-in-domain': 'error',
      'house/no-clock-in-domain': 'error',
      'house/no-locale-in-domain': 'error',
    },
  },
  {
    files: SCREENS,
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'house/formatting-only-in-i18n': 'error',
      'house/no-literal-text': 'error',
    },
  },
  {
    files: ['renderer/{exchange,usecases}/**/*.ts'],
    rules: { 'house/no-sentences': 'error', 'house/formatting-only-in-i18n': 'error' },
  },
  {
    // The characters of code pages, and what is handed to a customer, in French whatever the language of the screen.
    files: [
      'renderer/exchange/bytes/codePages.ts',
      'renderer/usecases/personaldata/{exportWords,exportCustomer,journalRows}.ts',
    ],
    rules: { 'house/no-sentences': 'off' },
  },
  {
    files: ['renderer/{features,app}/**/*.{ts,tsx}'],
    rules: { 'house/live-queries-only-in-screens': 'off' },
  },
  // A text catalogue is one subject, however long.
  { files: ['renderer/i18n/{fr,en}.ts', 'renderer/i18n/{fr,en}/**/*.ts'], rules: { 'max-lines': 'off' } },
  { files: ['electron/main/security/**/*.ts'], rules: { 'house/open-external-only-in-security': 'off' } },
  {
    // Tests replace the shell's functions by their own, and look at parts of what they got.
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      'house/open-external-only-in-security': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.{js,cjs}'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        module: 'writable',
        require: 'readonly',
        __dirname: 'readonly',
      },
    },
  },
);
