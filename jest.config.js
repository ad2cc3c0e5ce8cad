/**
 * Two projects: `tools` runs the tooling's tests as plain Node (through tsx, without a sandbox, because they start servers, workers and SQLite);
 * `lwc` runs the components' tests in jsdom with Salesforce's preset.
 */
import { createRequire } from 'node:module';

const { jestConfig } = createRequire(import.meta.url)('@salesforce/sfdx-lwc-jest/config');

export default {
  // a machine with other work takes five seconds, the default, for one look of axe at a table
  testTimeout: 30_000,
  testSequencer: '<rootDir>/scripts/jest/longestFirst.js',
  globalSetup: '<rootDir>/scripts/jest/temporaryFiles.js',
  globalTeardown: '<rootDir>/scripts/jest/temporaryFilesGone.js',
  projects: [
    {
      displayName: 'tools',
      runner: '<rootDir>/scripts/jest/runner.js',
      roots: ['<rootDir>/scripts'],
      testMatch: ['**/tests/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '/tests/browser/'],
      moduleFileExtensions: ['ts', 'js', 'json'],
      transform: {},
    },
    {
      ...jestConfig,
      displayName: 'lwc',
      setupFilesAfterEnv: [...(jestConfig.setupFilesAfterEnv ?? []), '<rootDir>/scripts/jest/toBeAccessible.cjs'],
      collectCoverageFrom: ['force-app/main/default/lwc/**/*.ts', '!**/*.d.ts', '!**/__tests__/**'],
      roots: ['<rootDir>/force-app'],
      // `@import 'c/name'` of styles: a bundle may hold nothing else
      moduleFileExtensions: [...jestConfig.moduleFileExtensions, 'css'],
      moduleNameMapper: { '^lightning/(modal|navigation)$': '<rootDir>/scripts/local-org/shell/jest/$1/$1' },
    },
  ],
};
