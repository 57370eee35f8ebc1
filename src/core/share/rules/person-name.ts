/** Names behind a title or behind `Patient:`; initials are how cases are told without a name. */

import { patternRule } from "../identifier-rule.ts";

const name = "\\p{Lu}[\\p{Ll}’'-]+(?:\\p{Lu}[\\p{Ll}’'-]+)?";

export const personName = patternRule(
  "name of a person",
  new RegExp(
    `\\b(?:(?:Mr|Mrs|Ms|Mx)\\.?|Miss) ${name}(?: ${name})?\\b|\\b[Pp]atient(?:[’']s)?(?: name)?: ?\\*{0,2} ?${name},? ${name}`,
    "gu",
  ),
);
