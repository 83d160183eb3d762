// Four kinds of tests, one run. `npx jest --selectProjects unit` runs one kind.
const shared = {
  testEnvironment: 'node',
  // The `imports` of package.json resolve to sources here and to `dist` at run time.
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': '@swc/jest' },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
};

const withDatabase = {
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
};

/** What needs packages of Debian: `.ci/run` installs them and names this kind; a fresh machine has none of them. */
const debian = {
  ...shared,
  ...withDatabase,
  displayName: 'debian',
  testMatch: ['<rootDir>/test/debian/**/*.debian-spec.ts'],
};

/** @type {import('jest').Config} */
export default {
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/{libs,apps,scripts}/**/*.spec.ts'] },
    { ...shared, displayName: 'integration', testMatch: ['<rootDir>/{libs,apps}/**/*.int-spec.ts'], ...withDatabase },
    { ...shared, displayName: 'e2e', testMatch: ['<rootDir>/test/{e2e,security}/**/*.e2e-spec.ts'], ...withDatabase },
    { ...shared, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.browser-spec.ts'], ...withDatabase },
    ...(process.env['TEST_WITH_DEBIAN'] ? [debian] : []),
  ],
  maxWorkers: 2,
  // A hook may start servers and browsers; a test that waits for an event has its own, shorter limit.
  testTimeout: 60_000,
  workerIdleMemoryLimit: '1GB',
};
