import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { skipReasons } from "../tools/skip-reasons.ts";

/** Tests that start processes, browsers or whole programs, or must wait, are named so, and run with `npm test` only. */
const slow = "tests/**/*.slow.test.ts";
/** Where `npm test` reads what came out. */
const report = process.env.LECTERN_UNIT_REPORT;
const offenders = ["tests/walls/offenders/**", "node_modules/**"];

export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    // What the program keeps for its user is never the tester's own.
    env: { LECTERN_DATA: join(tmpdir(), `lectern-test-data-${process.pid}`) },
    // The machine may be busy; what never ends fails all the same.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: report ? ["dot", ["json", { outputFile: report }], skipReasons] : ["default"],
    // No test leaves anything behind in its process, so files may share one: a fifth of the time saved.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
          exclude: [slow, ...offenders],
          // Left alone, Vitest keeps a core for itself: half of them on a small machine.
          maxWorkers: "100%",
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: { name: "slow", include: [slow], exclude: offenders, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
