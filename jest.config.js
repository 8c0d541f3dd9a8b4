const typescript = {
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^#(.*)\\.js$': '<rootDir>/$1',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'es6' },
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
};

/**
 * The rings: beside the source without I/O, in seconds; the same with thousands of runs, typesetting, loopback and the
 * sources themselves; real PostgreSQL and Temporal; real processes over HTTP;
 * the screens in a browser.
 */
export default {
  // For a busy machine: what waits for servers and processes has limits of its own.
  testTimeout: 30_000,
  projects: [
    {
      ...typescript,
      displayName: 'unit',
      testMatch: ['<rootDir>/{libs,apps,workflows}/**/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '\\.(properties|thorough)\\.spec\\.ts$'],
    },
    {
      ...typescript,
      displayName: 'thorough',
      testMatch: ['<rootDir>/{libs,apps,workflows}/**/*.{properties,thorough}.spec.ts', '<rootDir>/test/architecture/**/*.spec.ts'],
    },
    {
      ...typescript,
      displayName: 'integration',
      testMatch: ['<rootDir>/test/{integration,replay}/**/*.spec.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.mjs',
      globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
    },
    {
      ...typescript,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/{e2e,faults,contract}/**/*.spec.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.mjs',
      globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
    },
    {
      ...typescript,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.spec.ts'],
    },
  ],
};
