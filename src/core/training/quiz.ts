/** Reads a knowledge check: the YAML in a ```quiz fence. */

import { readYaml, type YamlValue } from "../deck/yaml.ts";
import { type Problem, problemAt } from "../problem.ts";

export interface Quiz {
  /** Markdown, as are options and rationale. */
  readonly question: string;
  readonly options: readonly string[];
  /** Indices of the right options, growing; never empty. */
  readonly answers: readonly number[];
  readonly rationale: string;
  /** Code of the objective it tests, or null. */
  readonly objective: string | null;
}

export interface QuizRead {
  /** Null when question or options are missing, or no answer can be told. */
  readonly quiz: Quiz | null;
  /** Places relative to the body. */
  readonly problems: readonly Problem[];
}

const keys = new Set(["question", "options", "answer", "answers", "rationale", "objective"]);

/**
 * Reads the body of a quiz fence. `answer` is a letter (`B`), a number counted from 1, the text of an option, or a list of
 * these; options may be given with their letters (`A: …`) or as a list.
 */
export function parseQuiz(body: string): QuizRead {
  const all = { from: 0, to: body.trimEnd().length };
  const failed = (reason: string, range = all): QuizRead => ({
    quiz: null,
    problems: [problemAt("quiz.syntax", range, { reason })],
  });
  const read = readYaml(body);
  if (read.kind === "too-large") return failed("it is longer than 64 KB");
  if (read.kind === "wrong") return failed(read.reason, read.range);
  const values = new Map(read.fields.map((field) => [field.key, field.value]));
  const question = values.get("question")?.words?.trim() ?? "";
  if (question === "") return failed("it needs a question");
  const options = readOptions(values.get("options"));
  if (options === null || options.length < 2)
    return failed("it needs a list of two or more options", values.get("options")?.range);

  const problems = read.fields
    .filter((field) => !keys.has(field.key))
    .map((field) =>
      problemAt("quiz.syntax", field.keyRange, {
        reason: `“${field.key.slice(0, 40)}” means nothing in a quiz`,
      }),
    );
  const answer = values.get("answer") ?? values.get("answers");
  const answers = readAnswers(answer, options);
  if (answers === null) {
    const shown = (answer?.words ?? "").slice(0, 80);
    return {
      quiz: null,
      problems: [...problems, problemAt("quiz.no-answer", answer?.range ?? all, { answer: shown })],
    };
  }
  const objective = values.get("objective")?.words?.trim() || null;
  const rationale = values.get("rationale")?.words?.trim() ?? "";
  return { quiz: { question, options, answers, rationale, objective }, problems };
}

function readOptions(value: YamlValue | undefined): string[] | null {
  const values = value?.elements ?? value?.fields?.map((it) => it.value);
  // An option with a colon in it (`- Stop: call the team`) is a map to YAML; its author meant the line.
  const options = values?.map((it) => it.words ?? lineOf(it));
  return options?.every((it): it is string => it !== null && it !== "") ? options : null;
}

function lineOf(value: YamlValue): string | null {
  const [field, second] = value.fields ?? [];
  return field && !second && field.value.words !== null ? `${field.key}: ${field.value.words}` : null;
}

function readAnswers(value: YamlValue | undefined, options: readonly string[]): number[] | null {
  const words = value?.elements ? value.elements.map((it) => it.words) : [value?.words ?? null];
  const found = words.flatMap((it) => (it === null ? [-1] : indicesOf(it.trim(), options)));
  if (found.length === 0 || found.includes(-1)) return null;
  return [...new Set(found)].sort((a, b) => a - b);
}

/** The text of an option wins over its letter or number; then `B`, `b)`, `2`, `A, C`. */
function indicesOf(words: string, options: readonly string[]): number[] {
  const exact = options.findIndex((it) => it.trim() === words);
  if (exact >= 0) return [exact];
  return words.split(/\s*[,;]\s*|\s+and\s+/).map((it) => {
    const [, letter, number] = /^(?:([a-z])|(\d{1,2}))[.)]?$/i.exec(it) ?? [];
    const index = letter ? letter.toLowerCase().charCodeAt(0) - 97 : Number(number ?? 0) - 1;
    return index < options.length ? index : -1;
  });
}
