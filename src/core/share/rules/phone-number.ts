/** Phone numbers: North American ones with their gaps, others with their `+`. Free numbers belong to no patient. */

import { patternRule } from "../identifier-rule.ts";

const free = new Set(["800", "833", "844", "855", "866", "877", "888"]);

export const phoneNumber = patternRule(
  "phone number",
  /(?<![\d./+-]|\d,)(?:(?:\+?1[-. ])?(?:\(([2-9]\d{2})\) ?|([2-9]\d{2})[-. ])[2-9]\d{2}[-. ]\d{4}|\+[2-9]\d{0,2}(?:[ -]?\(?\d{1,5}\)?){2,5})(?![\d-]|[.,]\d)/g,
  (match) => !free.has(match[1] ?? match[2] ?? "") && match[0].replace(/\D/g, "").length >= 9,
);
