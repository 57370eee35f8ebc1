/** US social security numbers, those that were never given out left aside. */

import { patternRule } from "../identifier-rule.ts";

export const socialSecurityNumber = patternRule(
  "social security number",
  /(?<![\d-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/g,
);
