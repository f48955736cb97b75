import { defineConfig } from 'vitest/config';

/** Tests that need a real editor: `npm run test:editor`. */
export default defineConfig({
  test: {
    include: ['test/**/*.editor.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
