/** Generated training decks of any size, the same for the same number, for tests and benches. */

import type { DeckFiles, SourceText } from "#core/deck/deck.ts";

const topics = [
  "Safe injection",
  "Pain assessment",
  "Hand hygiene",
  "Early warning scores",
  "Falls prevention",
  "Handover",
  "Sepsis bundle",
  "Wound care",
  "Fluid balance",
  "Delirium",
] as const;

/** The notes of every slide hold this word, so a test can search anything for a leak. */
export const noteMark = "spoken-only";

/** Keys in the generated `references.bib`. */
const referenceCount = 40;

/**
 * A training deck of `slides` slides: settings, a bibliography, a title slide, sections, lists, tables, code, math,
 * columns, callouts, pictures and a quiz, notes on every slide. `perSource` slides stand in one source (20).
 */
export function generateDeck(slides: number, perSource = 20): DeckFiles {
  const sources: SourceText[] = [];
  for (let first = 0; first < slides; first += perSource) {
    const count = Math.min(perSource, slides - first);
    sources.push(generateSource(sources.length, first, count));
  }
  return {
    name: `generated-${slides}`,
    settings: { name: "deck.yml", text: generateSettings(slides) },
    sources,
    data: [{ name: "references.bib", text: generateBibliography() }],
    assets: ["images/chart-1.svg", "images/chart-2.svg", "images/chart-3.svg"],
  };
}

function generateSettings(slides: number): string {
  return [
    "# A generated deck.",
    `title: Ward training in ${slides} slides`,
    "subtitle: Generated for measurement",
    "authors: [A. Nurse, B. Physician]",
    "organization: Sample Hospital",
    "date: 2026-11-24",
    "theme: clinic",
    `slot: ${Math.max(5, slides * 2)}`,
    "objectives:",
    "  - { id: O1, text: Name the three checks before a dose }",
    "  - { id: O2, text: Explain when to escalate }",
    "references: references.bib",
    "handout: { layout: 3, paper: a4, footer: Sample Hospital }",
    "",
  ].join("\n");
}

function generateSource(index: number, first: number, count: number): SourceText {
  const topic = topics[index % topics.length] ?? topics[0];
  const pieces = Array.from({ length: count }, (_, at) => generateSlide(first + at, topic, at === 0));
  const header = `---\nsection: ${topic} ${index + 1}\nminutes: ${count * 2}\nobjectives: [O1]\n---\n\n`;
  const name = `${String(index + 1).padStart(2, "0")}-${topic.toLowerCase().replaceAll(" ", "-")}.md`;
  // Every tenth slide hangs below the one before it.
  const body = pieces.map((piece, at) => (at === 0 ? "" : at % 10 === 9 ? "\n--\n\n" : "\n---\n\n") + piece);
  return { name, text: header + body.join("") };
}

function generateSlide(number: number, topic: string, opens: boolean): string {
  const body = opens ? titleSlide : (bodies[number % bodies.length] ?? bulletSlide);
  return `${body(number, topic)}\n${generateNotes(number)}`;
}

type Body = (number: number, topic: string) => string;

const cite = (number: number): string => `[@study${(number * 7) % referenceCount}]`;

const titleSlide: Body = (number, topic) =>
  `<!-- .slide: layout="${number === 0 ? "title" : "section"}" id="part-${number}" -->\n\n# ${topic}\n\nPart that begins with slide ${number + 1}\n`;

const bulletSlide: Body = (number, topic) =>
  `<!-- .slide: objective="O1" minutes="2" -->\n\n## ${topic}: what to watch (${number + 1})\n\n- Check the **right patient**, the right dose, the right time ${cite(number)}\n- Reassess after ${10 + (number % 20)} minutes\n  - at rest\n  - on movement\n- Escalate when the score is ${3 + (number % 5)} or more ${cite(number + 1)}\n`;

const tableSlide: Body = (number, topic) =>
  `## ${topic}: numbers (${number + 1})\n\n| Group | n | Mean | 95% CI |\n| --- | ---: | ---: | --- |\n| Usual care | ${40 + number} | ${(number % 9) + 1}.2 | 0.8 to 9.9 |\n| Bundle | ${42 + number} | ${(number % 7) + 1}.4 | 0.4 to 7.1 |\n\nFewer events with the bundle ${cite(number)}.\n`;

const columnSlide: Body = (number, topic) =>
  `<!-- .slide: layout="two-column" steps -->\n\n## ${topic}: do and do not (${number + 1})\n\n:::: columns\n::: column\n+ Wash hands before\n+ Say the name aloud\n:::\n::: column\n> Never leave a line open.\n\nSee *policy ${number}* for details.\n:::\n::::\n`;

const codeSlide: Body = (number, topic) =>
  `## ${topic}: the score as a rule (${number + 1})\n\n\`\`\`js {1-2|4}\nconst limit = ${number % 12};\nlet score = respiration + saturation;\n// ---\nif (score >= limit) callTeam();\n\`\`\`\n\nThe dose is $d = \\frac{m \\cdot k}{c}$ with $k = ${number + 1}$.\n`;

const pictureSlide: Body = (number, topic) =>
  `## ${topic}: the course over a day (${number + 1})\n\n![Line chart of scores over ${number + 1} hours](images/chart-${(number % 3) + 1}.svg){width=60% .right}\n\n::: callout\nMost events happen at night ${cite(number)}.\n:::\n`;

const mathSlide: Body = (number, topic) =>
  `## ${topic}: how it adds up (${number + 1})\n\n$$\nC(t) = C_0 \\, e^{-k t}, \\quad k = 0.${(number % 8) + 1}\n$$\n\n1. Measure at the start\n2. Measure after an hour\n3. Compare with the ==expected== value\n`;

const quizSlide: Body = (number, topic) =>
  `<!-- .slide: layout="quiz" objective="O2" -->\n\n## ${topic}: check (${number + 1})\n\n\`\`\`quiz\nquestion: When do you call the team?\nobjective: O2\noptions:\n  - At a score of ${number % 3}\n  - At a score of ${5 + (number % 3)}\nanswer: B\nrationale: The score predicts deterioration.\n\`\`\`\n`;

const bodies: readonly Body[] = [
  bulletSlide,
  tableSlide,
  columnSlide,
  codeSlide,
  pictureSlide,
  mathSlide,
  bulletSlide,
  quizSlide,
];

function generateNotes(number: number): string {
  return `::: notes\nSay (${noteMark} ${number + 1}): this slide takes about two minutes. [step] Ask the room who has seen it\non the ward, then go through the points and name the source.\n:::\n`;
}

function generateBibliography(): string {
  return Array.from(
    { length: referenceCount },
    (_, at) =>
      `@article{study${at},\n  author = {Doe, Jane and M{\\"u}ller, Karl and others},\n  title = {A trial of bundle ${at}},\n  journal = {Journal of Ward Practice},\n  year = {${2000 + (at % 25)}},\n  volume = {${at + 1}},\n  pages = {${at * 10 + 1}--${at * 10 + 9}}\n}\n`,
  ).join("\n");
}
