import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [
      ...configDefaults.exclude,
      'test/**/*.browser.test.ts',
      'test/**/*.editor.test.ts',
      'test/**/*.wordpress.test.ts',
      'test/**/*.precommit.test.ts',
    ],
    // The JSON is what .ci/run counts from.
    reporters: ['default', ['json', { outputFile: '.cache/test-results.json' }]],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
