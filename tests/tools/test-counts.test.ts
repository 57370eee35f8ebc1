import { describe, expect, it } from "vitest";
import { journeyCounts, unitCounts } from "../../tools/test-counts.ts";

const file = (status: string, ...statuses: string[]) => ({
  name: "a.test.ts",
  status,
  assertionResults: statuses.map((it) => ({ fullName: `a ${it}`, status: it })),
});

describe("the closing line of the tests", () => {
  it("counts a file that could not be loaded as failed", () => {
    const counts = unitCounts({
      startTime: 5,
      testResults: [file("passed", "passed", "passed"), file("failed")],
    });
    expect(counts).toEqual({ passed: 2, failed: 1, skipped: [], startedMs: 5 });
  });

  it("names what was skipped, and never counts it as passed", () => {
    const counts = unitCounts({ startTime: 5, testResults: [file("passed", "passed", "pending", "failed")] });
    expect(counts).toMatchObject({ passed: 1, failed: 1, skipped: [{ name: "a pending" }] });
  });

  it("gives the reason a journey was skipped for, counts a flaky one as failed, and looks into nested suites", () => {
    const spec = (title: string, status: string, description?: string) => ({
      title,
      tests: [{ status, annotations: description ? [{ type: "skip", description }] : [] }],
    });
    const counts = journeyCounts({
      errors: [],
      stats: { startTime: "2026-11-24T00:00:00.000Z" },
      suites: [
        {
          title: "a.spec.ts",
          specs: [spec("opens", "expected"), spec("starts Electron", "skipped", "no runtime here")],
          suites: [{ title: "deeper", specs: [spec("wobbles", "flaky")] }],
        },
      ],
    });
    expect(counts).toMatchObject({
      passed: 1,
      failed: 1,
      skipped: [{ name: "starts Electron", reason: "no runtime here" }],
    });
  });
});
