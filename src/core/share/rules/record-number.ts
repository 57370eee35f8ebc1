/** Numbers a hospital knows a patient by; a bare number proves nothing, so a word before it must say what it is. */

import { patternRule } from "../identifier-rule.ts";

export const recordNumber = patternRule(
  "record number",
  /\b(?:MRN|(?:medical[ -]record|record|chart|patient|hospital|NHS|account|accession)[ -](?:ID|number|num|no\.?)|patient ID)\b[\s:#=*_-]{1,6}[A-Z]{0,3}-?\d(?:[ -]?\d){3,14}\b/giu,
);
