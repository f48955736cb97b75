import { defineConfig } from 'vitest/config';

/** Tests that need a real Chromium: `npm run test:browser`. */
export default defineConfig({
  test: {
    include: ['test/**/*.browser.test.ts'],
    // The JSON is what .ci/run counts from.
    reporters: ['default', ['json', { outputFile: '.cache/browser-results.json' }]],
    // A real browser on a busy machine now and then misses a click; what fails twice is broken.
    retry: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
