/** E-mail addresses. */

import { patternRule } from "../identifier-rule.ts";

export const eMailAddress = patternRule(
  "e-mail address",
  /(?<![\w.+@-])[\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,4}\.[a-z]{2,24}\b/gi,
);
