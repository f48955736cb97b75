import { defineConfig } from 'vitest/config';

/** Tests with the real pre-commit from PyPI, which installs hedcheck from npm's registry: `npm run test:precommit`. */
export default defineConfig({
  test: {
    include: ['test/**/*.precommit.test.ts'],
    reporters: ['default', ['json', { outputFile: '.cache/precommit-results.json' }]],
    // It installs from two registries; what fails twice is broken.
    retry: 1,
    testTimeout: 1_200_000,
    hookTimeout: 600_000,
  },
});
