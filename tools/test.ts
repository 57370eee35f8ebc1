/** Runs every test: builds what they open, then vitest, then the journeys; says what was skipped and why. */

import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { root, runNode } from "./run.ts";
import { journeyCounts, type TestCounts, unitCounts } from "./test-counts.ts";

const reports = join(root, ".cache/reports");
await mkdir(reports, { recursive: true });
const unitReport = join(reports, "unit.json");
const journeyReport = join(reports, "journeys.json");

/** A runner that stopped before it could report is one failed test, never none. */
async function counts(
  code: number,
  file: string,
  startedMs: number,
  read: (report: unknown) => TestCounts,
): Promise<TestCounts> {
  try {
    const report = JSON.parse(await readFile(file, "utf8"));
    const found = read(report);
    if (found.startedMs >= startedMs - 1000 && (code === 0 || found.failed > 0)) return found;
  } catch {
    // No report: the runner itself failed, which its output above explains.
  }
  return { passed: 0, failed: 1, skipped: [], startedMs };
}

if ((await runNode("tools/build.ts", ["--if-stale"])) !== 0) {
  console.log("The pages could not be built, so no test was run.\n0 passed, 1 failed");
  process.exit(1);
}

let startedMs = Date.now();
const unitCode = await runNode("node_modules/vitest/vitest.mjs", ["run", "--config=tests/vitest.config.ts"], {
  NO_COLOR: "1",
  LECTERN_UNIT_REPORT: unitReport,
});
const unit = await counts(unitCode, unitReport, startedMs, unitCounts);

startedMs = Date.now();
const journeyCode = await runNode(
  "node_modules/playwright/cli.js",
  ["test", "--config=tests/playwright.config.ts", "--reporter=list,json"],
  { PLAYWRIGHT_JSON_OUTPUT_NAME: journeyReport },
);
const journeys = await counts(journeyCode, journeyReport, startedMs, journeyCounts);

const skipped = [...unit.skipped, ...journeys.skipped];
const passed = unit.passed + journeys.passed;
const failed = unit.failed + journeys.failed;
for (const { name, reason } of skipped) console.log(`skipped: ${name}: ${reason}`);
console.log(`${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ""}`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
