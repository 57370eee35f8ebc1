/**
 * Golden pairs: tests/golden/NAME.md is rendered and compared with NAME.html, as the room sees it, and NAME.handout.html, as learners keep
 * it. After a change that is meant: `LECTERN_GOLDEN=update npm run test:unit -- golden`, and
 * read the difference.
 */

import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseDeck } from "#core/deck/assemble.ts";
import { slideJob } from "#core/render/make-job.ts";
import { renderSlide } from "#core/render/slide.ts";
import type { Medium } from "#core/render/slide-job.ts";

const folder = join(import.meta.dirname, "../../golden");
const updates = process.env.LECTERN_GOLDEN === "update";
const names = readdirSync(folder).flatMap((it) => /^(.+)\.md$/.exec(it)?.[1] ?? []);

const bibliography = `
@article{roe2021, author={Roe, Richard}, title={Second of the alphabet}, journal={Ward J}, year={2021}, volume={2}, pages={10--12}, doi={10.1000/roe}}
@book{doe2020, author={Doe, Jane and Müller, Karl}, title={A {Book} of wards}, publisher={Press}, year={2020}}
`;

/** The slide in a deck that has what it may refer to: two sources, a picture, a value of the site, a list of references. */
function render(text: string, medium: Medium): string {
  const deck = parseDeck({
    name: "golden",
    settings: { name: "deck.yml", text: "references: r.bib\nsite: { ward: Ward 7 }\n" },
    sources: [
      { name: "a.md", text },
      { name: "b.md", text: '# Last [@doe2020; @roe2021]\n\n---\n\n<!-- .slide: layout="references" -->\n' },
    ],
    data: [
      { name: "r.bib", text: bibliography },
      { name: "data/d.csv", text: "Group,Percent\nDrug,64\nPlacebo,28\n" },
      { name: "media/curve.vtt", text: "WEBVTT\n\n00:01.000 --> 00:02.000\nIt rises, <b>then</b> falls\n" },
    ],
    assets: ["images/curve.svg"],
  });
  const id = deck.slides[0]?.slide.id ?? "";
  const { attributes, html } = renderSlide(slideJob(deck, id), medium);
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}=${JSON.stringify(value)}`);
  return `<section${written.join("")}>\n${html}</section>\n`;
}

describe.each(names)("the slide %s", (name) => {
  it.each([
    ["in the room", "screen", "html"],
    ["on the learners' paper", "learner", "handout.html"],
  ] as const)("looks as it did %s", async (_, medium, ending) => {
    const html = render(await readFile(join(folder, `${name}.md`), "utf8"), medium);
    const file = join(folder, `${name}.${ending}`);
    if (updates) await writeFile(file, html);
    expect(html).toBe(await readFile(file, "utf8"));
  });
});

it("has a pair for everything that docs/slide-html.md names", async () => {
  const docs = await readFile(join(folder, "../../docs/slide-html.md"), "utf8");
  const named = [...docs.matchAll(/^\| (?!written|---)(.+?) \|/gm)].map(([, written = ""]) => written);
  const texts = (await Promise.all(names.map((it) => readFile(join(folder, `${it}.md`), "utf8")))).join("\n");
  const marks = named.flatMap((it) =>
    [...it.matchAll(/` (```\w+) `|`([^`]+)`/g)].map(([, fence, mark = ""]) => fence ?? mark),
  );
  expect(marks.length).toBeGreaterThan(15);
  const [term, key] = ["==expected==", "[@doe2020]"];
  const written = (mark: string) =>
    ({ "==term==": term, "[@key]": key, ".fragment": "fragment" })[mark] ?? mark;
  expect(marks.filter((it) => !texts.includes(written(it).split("…")[0] ?? it))).toEqual([]);
});
