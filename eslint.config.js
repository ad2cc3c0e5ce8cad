/** Rules for components (Salesforce's own, LWC, SLDS), for the tooling and for tests. Run by `npm run lint`. */
import slds from '@salesforce-ux/eslint-plugin-slds';
import lwcRecommended from '@salesforce/eslint-config-lwc/recommended-ts.js';
import lwcPlatform from '@lwc/eslint-plugin-lwc-platform';
import jest from 'eslint-plugin-jest';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const LWC = 'force-app/main/default/lwc/**';
/** A switch counts once: it is a table that is read one row at a time. */
const COMPLEXITY = ['error', { max: 14, variant: 'modified' }];
const PLATFORM_RULES = [
  'no-aura',
  'no-aura-libs',
  'no-interop',
  'no-dynamic-import',
  'no-process-env',
  'no-deprecated-module-import',
  'no-community-import',
];

export default defineConfig([
  {
    ignores: [
      'node_modules/**',
      'coverage/**',
      '.local-org/**',
      '.reports/**',
      'force-app/main/default/lwc/*/*.js',
      'types/**',
      '*.js',
      'scripts/local-org/shell/jest/**',
    ],
  },
  {
    files: ['scripts/**/*.ts'],
    extends: [tseslint.configs.strict],
    rules: {
      // the runtime's values are an open world: Apex decides what is there
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' }],
      '@typescript-eslint/no-extraneous-class': 'off',
      // a function of the platform may return nothing, which is not the same as null
      '@typescript-eslint/no-invalid-void-type': 'off',
      complexity: COMPLEXITY,
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': ['error', { allow: ['table'] }],
    },
  },
  {
    files: ['scripts/**/*.test.ts', `${LWC}/__tests__/*.ts`],
    extends: [jest.configs['flat/recommended']],
    rules: { 'jest/expect-expect': 'off', 'jest/no-conditional-expect': 'error', 'jest/no-standalone-expect': 'off' },
  },
  {
    files: [`${LWC}/*.ts`],
    ignores: [`${LWC}/*.d.ts`],
    extends: [lwcRecommended, tseslint.configs.strict],
    plugins: { '@lwc/lwc-platform': lwcPlatform },
    languageOptions: { parser: tseslint.parser },
    rules: {
      ...Object.fromEntries(PLATFORM_RULES.map((rule) => [`@lwc/lwc-platform/${rule}`, 'error'])),
      'no-unused-vars': 'off',
      'no-undef': 'off',
      'no-redeclare': 'off',
      // the formatter decides about parentheses
      'no-confusing-arrow': 'off',
      complexity: COMPLEXITY,
      'no-void': ['error', { allowAsStatement: true }],
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
  {
    files: [`${LWC}/*.ts`],
    ignores: [`${LWC}/__tests__/*.ts`],
    rules: {
      // base components let theirs bubble out of the template that holds them: a parent would hear both
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='CustomEvent'][arguments.0.value='change']",
          message: "A parent hears `change` of the base components inside, too: give the component's own event another name.",
        },
      ],
    },
  },
  {
    files: [`${LWC}/__tests__/*.ts`],
    rules: { '@lwc/lwc/no-unexpected-wire-adapter-usages': 'off', '@lwc/lwc/no-async-operation': 'off', 'no-await-in-loop': 'off' },
  },
  { files: [`${LWC}/*.html`, `${LWC}/*.css`], plugins: { '@salesforce-ux/slds': slds }, extends: ['@salesforce-ux/slds/recommended'] },
]);
