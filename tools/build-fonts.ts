/** Puts the typefaces of slides and paper into `dist/guests`, with the style sheet that names them. */

import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const path = (name: string): string => `${root}${name}`;

/**
 * The typefaces of slides and paper: a sans and a serif, and a mono for code. Static faces, one for each weight the themes ask
 * for: of a variable one a PDF holds every letter as a drawing (Type 3), which is larger and draws worse than a font.
 */
const typefaces: Readonly<Record<string, readonly string[]>> = {
  "atkinson-hyperlegible-next": ["400", "600", "700", "800", "400-italic", "700-italic"],
  "atkinson-hyperlegible-mono": ["400", "600", "700"],
  "source-serif-4": ["400", "600", "700", "800", "400-italic", "700-italic"],
};

const katex = "node_modules/katex/dist/fonts";

/** Our typefaces and KaTeX's, as woff2 only: every engine we run in reads it. */
export function copyFonts(): string {
  const to = path("dist/guests/fonts");
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  const formulas = readdirSync(path(katex)).filter((it) => it.endsWith(".woff2"));
  for (const name of formulas) copyFileSync(path(`${katex}/${name}`), `${to}/${name}`);
  const faces = Object.entries(typefaces).flatMap(([family, kinds]) =>
    kinds.flatMap((kind) => latinFaces(`node_modules/@fontsource/${family}`, kind)),
  );
  mkdirSync(path("dist/guests/themes"), { recursive: true });
  for (const { from, name } of faces) copyFileSync(path(from), `${to}/${name}`);
  writeFileSync(path("dist/guests/themes/fonts.css"), faces.map((it) => it.rule).join("\n"));
  return `${formulas.length + faces.length} files`;
}

/** What Latin script needs of a typeface's own style sheet; nothing is fetched from elsewhere. */
function latinFaces(folder: string, kind: string): { from: string; name: string; rule: string }[] {
  return Array.from(
    readFileSync(path(`${folder}/${kind}.css`), "utf8").matchAll(/@font-face\s*\{[^}]*\}/g),
    ([face]) => {
      const name = /files\/([\w-]+\.woff2)/.exec(face)?.[1] ?? "";
      const rule = face
        .replace(/\s*font-display:[^;]*;/, "")
        .replace(/src:[^;]*;/, `src: url("../fonts/${name}") format("woff2");`);
      return { from: `${folder}/files/${name}`, name, rule };
    },
  ).filter(({ name }) => /-latin(?:-ext)?-\d/.test(name));
}
