import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** What the engine may not touch outside its adapters: time, chance and the process come through ports (docs/adr/0001). */
const enginePortsOnly = [
  { selector: "NewExpression[callee.name='Date']", message: 'In engine/ the clock comes through ports/clock.' },
  { selector: "MemberExpression[object.name='Date']", message: 'In engine/ the clock comes through ports/clock.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'In engine/ chance comes through a port.' },
  {
    selector: 'CallExpression[callee.name=/^(setTimeout|setInterval|setImmediate)$/]',
    message: 'In engine/ timers come through ports/scheduler.',
  },
  { selector: "MemberExpression[object.name='process']", message: 'In engine/ the process is known to adapters and config only.' },
];

const environmentInConfigOnly = [
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: "Only a process's config.ts reads the environment.",
  },
];

export default tseslint.config(
  { ignores: ['dist/', 'data/', 'node_modules/', 'coverage/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 3],
      'no-restricted-syntax': ['error', ...environmentInConfigOnly],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['engine/**/*.ts'],
    ignores: ['engine/adapters/**', 'engine/main.ts', 'engine/config.ts', 'engine/testing/**'],
    rules: { 'no-restricted-syntax': ['error', ...environmentInConfigOnly, ...enginePortsOnly] },
  },
  { files: ['**/config.ts', 'tests/**', 'scripts/**', 'bench/**'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['designer/**/*.tsx', 'designer/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'max-lines-per-function': ['error', { max: 90, skipBlankLines: true, skipComments: true }],
    },
  },
  // mongoose types each `{ type: String }` of a schema as a class instance, and on recursive types the rule overflows its own stack.
  { files: ['server/**', 'engine/**', 'tests/**'], rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' } },
  { files: ['tests/**'], rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' } },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        fetch: 'readonly',
        Buffer: 'readonly',
        module: 'writable',
        require: 'readonly',
      },
    },
  },
);
