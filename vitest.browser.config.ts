import { defineConfig } from 'vitest/config';

/** Tests that need a real Chromium: `npm run test:browser`. */
export default defineConfig({
  test: {
    include: ['test/**/*.browser.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
