const project = {
  testEnvironment: '<rootDir>/libs/tooling/jest-environment.mjs',
  runtime: '<rootDir>/libs/tooling/jest-runtime.mjs',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '\\.tsx?$': '<rootDir>/libs/tooling/jest-oxc.mjs',
    '\\.(css|woff2|js)(\\?(url|raw))?$': '<rootDir>/libs/tooling/jest-assets.mjs',
  },
  moduleNameMapper: { '^(.*)\\?(?:url|raw)$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
};

export default {
  // Two: a machine with two cores otherwise gets one, and browsers leave it waiting.
  maxWorkers: 2,
  testSequencer: '<rootDir>/libs/tooling/jest-sequencer.mjs',
  reporters: ['default', '<rootDir>/libs/tooling/jest-count.mjs'],
  globalSetup: '<rootDir>/tests/support/one-postgres.mjs',
  globalTeardown: '<rootDir>/tests/support/no-postgres.mjs',
  projects: [
    { ...project, displayName: 'server', testMatch: ['<rootDir>/{libs,apps}/**/*.spec.ts', '<rootDir>/tests/**/*.spec.ts'] },
    { ...project, displayName: 'web', testMatch: ['<rootDir>/{libs,apps}/**/*.test.tsx'] },
  ],
};
