/** So few people are 90 or older that their age points at them (HIPAA Safe Harbor, 45 CFR 164.514(b)(2)(i)(C)). */

import { patternRule } from "../identifier-rule.ts";

export const highAge = patternRule("age over 89", /(?<![\d.,–-])(?:9\d|1[01]\d)[- ]years?[- ]old\b/gi);
