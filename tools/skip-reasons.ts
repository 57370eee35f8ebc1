/** Puts the reason a unit test gave when it skipped itself where the JSON report has it; Vitest leaves it out of there. */

import type { Reporter } from "vitest/node";

export const skipReasons: Reporter = {
  onTestCaseResult(test) {
    const result = test.result();
    if (result.state === "skipped" && result.note !== undefined)
      Object.assign(test.meta(), { reason: result.note });
  },
};
