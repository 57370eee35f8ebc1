/** Makes a style sheet stand on its own: typefaces nobody uses go, those that stay are carried in it as data. */

/** `@font-face` has no block inside it, so its end is the next brace. */
const face = /@font-face\s*\{[^}]*\}/g;
const fontAddress = /url\(\s*["']?(?:\.\.\/)?(fonts\/[\w.-]+\.woff2)["']?\s*\)/g;

export interface TypefaceNeeds {
  readonly serif: boolean;
  readonly code: boolean;
  readonly formulas: boolean;
}

/** What the drawn slides and the deck's own typeface ask for. */
export function typefaceNeeds(slides: readonly string[], font: "sans" | "serif"): TypefaceNeeds {
  const has = (sign: RegExp) => slides.some((it) => sign.test(it));
  return {
    serif: font === "serif",
    code: has(/<(?:pre|code|kbd|samp)\b/),
    formulas: has(/class="[^"]*\bkatex\b/),
  };
}

/** The style sheet without the faces that are not needed. */
export function withoutFaces(style: string, needs: TypefaceNeeds): string {
  return style.replaceAll(face, (it) => {
    const isNeeded = /KaTeX_/.test(it)
      ? needs.formulas
      : /Source Serif/.test(it)
        ? needs.serif
        : !/Hyperlegible Mono/.test(it) || needs.code;
    return isNeeded ? it : "";
  });
}

/** Files of typefaces a style sheet names, relative to the guest bundle: `fonts/a.woff2`. */
export const fontsOf = (style: string): readonly string[] => [
  ...new Set(Array.from(style.matchAll(fontAddress), ([, name = ""]) => name)),
];

/** Each typeface as the data address `data` has for it. Faults with a RangeError when it has none, or anything else is named. */
export function carryFonts(style: string, data: ReadonlyMap<string, string>): string {
  const carried = style.replaceAll(fontAddress, (_, name: string) => {
    const address = data.get(name);
    if (address === undefined) throw new RangeError(`${name} is not there`);
    return `url("${address}")`;
  });
  const left = /url\((?!\s*["']?(?:data:|#))[^)]{0,80}|@import/i.exec(carried);
  if (left) throw new RangeError(`a style sheet still names ${left[0]}`);
  return carried;
}
