import { defineConfig } from 'vitest/config';

/** Tests with the real pre-commit from PyPI, which installs hedcheck from npm's registry: `npm run test:precommit`. */
export default defineConfig({
  test: {
    include: ['test/**/*.precommit.test.ts'],
    reporters: ['default', ['json', { outputFile: '.cache/precommit-results.json' }]],
    // It installs from two registries, and npm, which prepares a checkout in the folder that it installs it into, now and then trips
    // over itself there (ENOTEMPTY). What fails four times is broken.
    retry: 3,
    testTimeout: 1_200_000,
    hookTimeout: 600_000,
  },
});
