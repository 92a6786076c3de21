import { availableParallelism } from 'node:os';

/** One configuration for every suite; the file name says what a suite weighs (unit, int, property, e2e). */
export default {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['iss-source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: { target: 'es2023', transform: { react: { runtime: 'automatic' } }, experimental: { keepImportAttributes: true } },
        module: { type: 'es6' },
      },
    ],
  },
  testMatch: ['<rootDir>/tests/**/*.test.ts', '<rootDir>/tests/**/*.test.tsx'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
  testTimeout: 60_000,
  // Suites wait more than they compute, so that two go well on two cores.
  maxWorkers: Math.max(2, availableParallelism() - 1),
};
