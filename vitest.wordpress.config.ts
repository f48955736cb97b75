import { defineConfig } from 'vitest/config';

/** Tests on a real WordPress, which integrations/wordpress/try.sh sets up: `npm run test:wordpress`. */
export default defineConfig({
  test: {
    include: ['test/integrations/wordpress/**/*.wordpress.test.ts'],
    // All of them change the settings of the one site.
    fileParallelism: false,
    reporters: ['default', ['json', { outputFile: '.cache/wordpress-results.json' }]],
    // Generous: a busy machine opens the block editor in half a minute.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
