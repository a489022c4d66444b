import { defineConfig } from 'vitest/config';

const exclude = ['node_modules', '.next', '.data', 'infra'];

export default defineConfig({
  resolve: { conditions: ['react-server'] },
  ssr: { resolve: { conditions: ['react-server', 'node'], externalConditions: ['react-server', 'node'] } },
  test: {
    onConsoleLog: (text, type) => {
      if (type === 'stderr') throw new Error(`a test wrote to stderr: ${text}`);
    },
    onUnhandledError: (error) => {
      // postgres.js reads the types of each new connection, and lets nobody catch it when a test cuts that off.
      const { query = '' } = error as { query?: string };
      return !query.includes('b.typarray');
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: [...exclude, '**/*.int.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'int',
          include: ['**/*.int.test.ts'],
          exclude,
          globalSetup: ['tests/setup/services.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
