import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    exclude: ["tests/walls/offenders/**", "node_modules/**"],
    // What the program keeps for its user is never the tester's own.
    env: { LECTERN_DATA: join(tmpdir(), `lectern-test-data-${process.pid}`) },
    testTimeout: 20_000,
    // No test leaves anything behind in its process, so files may share one: a fifth of the time saved.
    isolate: false,
  },
});
