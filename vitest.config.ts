import { defineConfig } from 'vitest/config';

export default defineConfig({
  // What scripts/build.ts puts in from package.json.
  define: { UPNLINT_VERSION: '"0.0.0-test"' },
  test: { include: ['test/**/*.test.ts'], pool: 'threads', testTimeout: 60_000 },
});
