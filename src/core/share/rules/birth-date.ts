/** A date behind a word that says somebody was born on it; other dates of a talk are no identifier. */

import { patternRule } from "../identifier-rule.ts";

const month = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
const date = [
  "\\d{4}-\\d{1,2}-\\d{1,2}",
  "\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}",
  `\\d{1,2}\\.? ${month},? \\d{4}`,
  `${month} \\d{1,2},? \\d{4}`,
].join("|");

export const birthDate = patternRule(
  "birth date",
  new RegExp(
    `\\b(?:DOB|D\\.O\\.B\\.|date of birth|birth ?date|born(?: on)?)[\\s:*_]{1,6}(?:${date})\\b`,
    "giu",
  ),
);
