/** What could name a patient, before it leaves the building. */

import { problemAt } from "../../problem.ts";
import { findIdentifiers } from "../../share/find-identifiers.ts";
import type { Rule } from "../rule.ts";

export const identifiers: Rule = function* (deck) {
  for (const { kind, source, range, isFileName } of findIdentifiers(deck))
    yield problemAt("identifier.possible", range, { kind, where: isFileName ? "file name" : "text" }, source);
};
