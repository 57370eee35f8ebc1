import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuiz } from "#core/training/quiz.ts";

const body = (answer: string) =>
  `question: Which?\noptions:\n  - Alpha\n  - Beta, the 2nd\n  - Gamma\n${answer}\n`;
const answers = (answer: string) => parseQuiz(body(answer)).quiz?.answers;

describe("parseQuiz", () => {
  it("reads question, options, rationale and objective", () => {
    expect(parseQuiz(`${body("answer: A")}rationale: Because.\nobjective: O2\n`)).toEqual({
      quiz: {
        question: "Which?",
        options: ["Alpha", "Beta, the 2nd", "Gamma"],
        answers: [0],
        rationale: "Because.",
        objective: "O2",
      },
      problems: [],
    });
  });
  it("takes the answer as letter, number, text, or several", () => {
    expect(answers("answer: B")).toEqual([1]);
    expect(answers("answer: c)")).toEqual([2]);
    expect(answers("answer: 2")).toEqual([1]);
    expect(answers("answer: Beta, the 2nd")).toEqual([1]);
    expect(answers("answer: [C, A]")).toEqual([0, 2]);
    expect(answers("answer: A, C")).toEqual([0, 2]);
    expect(answers("answers:\n  - Gamma\n  - 1")).toEqual([0, 2]);
  });
  it("takes options under letters, and ones with a colon", () => {
    expect(parseQuiz("question: q\noptions: { A: one, B: two }\nanswer: two").quiz?.options).toEqual([
      "one",
      "two",
    ]);
    expect(parseQuiz("question: q\noptions:\n  - Stop: call\n  - Go\nanswer: A").quiz?.options).toEqual([
      "Stop: call",
      "Go",
    ]);
  });
  it("says what is missing, at its place", () => {
    const code = (text: string) =>
      parseQuiz(text).problems.map((it) => [it.code, text.slice(it.range.from, it.range.to)]);
    expect(code("options: [a, b]\nanswer: A")).toMatchObject([["quiz.syntax", "options: [a, b]\nanswer: A"]]);
    expect(code("question: q\noptions: [a]\nanswer: A")).toMatchObject([["quiz.syntax", "[a]"]]);
    expect(code("question: q\noptions: [a, b]")[0]?.[0]).toBe("quiz.no-answer");
    expect(code("question: q\noptions: [a, b]\nanswer: D")).toEqual([["quiz.no-answer", "D"]]);
    expect(code("question: [")[0]?.[0]).toBe("quiz.syntax");
    expect(code("question: q\noptions: [a, b]\nanswer: A\nhint: h")).toEqual([["quiz.syntax", "hint"]]);
  });
  it("never throws and never gives an answer that is no option", () => {
    const odd = fc.oneof(
      fc.string(),
      fc.json(),
      fc.string().map((it) => body(`answer: ${it}`)),
    );
    fc.assert(
      fc.property(odd, (text) => {
        const { quiz, problems } = parseQuiz(text);
        if (quiz === null) expect(problems.length).toBeGreaterThan(0);
        else for (const at of quiz.answers) expect(quiz.options[at]).toBeDefined();
      }),
      { numRuns: 1000 },
    );
  });
});
