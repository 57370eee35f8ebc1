/** Reads the JSON reports of vitest and Playwright: how many passed, failed, and were skipped for which reason. */

export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
  /** Epoch milliseconds of the run, so that an old report is not taken for this one. */
  readonly startedMs: number;
}

interface UnitReport {
  readonly startTime: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly meta?: { readonly reason?: string };
    }[];
  }[];
}

export function unitCounts(report: unknown): TestCounts {
  const { startTime, testResults } = report as UnitReport;
  const tests = testResults.flatMap((file) => file.assertionResults);
  // A file that could not be loaded has no tests of its own but did fail.
  const brokenFiles = testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  return {
    passed: tests.filter((it) => it.status === "passed").length,
    failed: tests.filter((it) => it.status === "failed").length + brokenFiles,
    skipped: tests
      .filter((it) => it.status !== "passed" && it.status !== "failed")
      .map((it) => ({ name: it.fullName, reason: it.meta?.reason ?? "no reason given" })),
    startedMs: startTime,
  };
}

interface Suite {
  readonly title: string;
  readonly suites?: readonly Suite[];
  readonly specs: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly status: "expected" | "unexpected" | "flaky" | "skipped";
      readonly annotations: readonly { readonly type: string; readonly description?: string }[];
    }[];
  }[];
}

export function journeyCounts(report: unknown): TestCounts {
  const { suites, errors, stats } = report as {
    suites: readonly Suite[];
    errors: readonly unknown[];
    stats: { readonly startTime: string };
  };
  const specs = suites.flatMap(function all(suite: Suite): readonly Suite["specs"][number][] {
    return [...suite.specs, ...(suite.suites ?? []).flatMap(all)];
  });
  const tests = specs.flatMap((spec) => spec.tests.map((test) => ({ name: spec.title, ...test })));
  return {
    passed: tests.filter((it) => it.status === "expected").length,
    failed: tests.filter((it) => it.status === "unexpected" || it.status === "flaky").length + errors.length,
    skipped: tests
      .filter((it) => it.status === "skipped")
      .map((it) => ({
        name: it.name,
        reason: it.annotations.find((note) => note.type === "skip")?.description ?? "no reason given",
      })),
    startedMs: Date.parse(stats.startTime),
  };
}
