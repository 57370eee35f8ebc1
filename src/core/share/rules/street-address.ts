/** Where somebody lives: house number, name and a word for a street. */

import { patternRule } from "../identifier-rule.ts";

export const streetAddress = patternRule(
  "street address",
  /(?<![\d.,])\b\d{1,5} (?:[NSEW]\.? )?(?:\p{Lu}[\p{Ll}’'-]+ ){1,3}(?:Street|St\.|Avenue|Ave\b\.?|Road|Rd\b\.?|Boulevard|Blvd\b\.?|Lane|Drive|Court)(?![\p{L}])/gu,
);
