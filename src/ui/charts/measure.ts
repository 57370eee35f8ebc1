/** Measures and breaks words as they will be drawn: the charting library only estimates their width. */

/** Size of every word of a chart in CSS pixels: what can be read from the back row (product.md section 7). */
export const textSize = 24;
export const lineHeight = 1.22;
/** From one line of words to the next, in pixels. */
export const lineStep = textSize * lineHeight;

export interface Ruler {
  width(text: string, weight?: number): number;
  /** Lines no wider than `width`, at most `most`; what does not fit ends in an ellipsis. */
  wrap(text: string, width: number, most: number, weight?: number): readonly string[];
}

/** `family` as CSS writes it. */
export function createRuler(family: string): Ruler {
  const canvas = document.createElement("canvas").getContext("2d");
  const known = new Map<string, number>();
  const width = (text: string, weight = 400): number => {
    const key = `${weight} ${text}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    if (canvas) canvas.font = `${weight} ${textSize}px ${family}`;
    const measured = Math.ceil(canvas?.measureText(text).width ?? text.length * textSize * 0.56);
    known.set(key, measured);
    return measured;
  };
  return { width, wrap: (text, room, most, weight) => wrap((it) => width(it, weight), text, room, most) };
}

function wrap(width: (text: string) => number, text: string, room: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).flatMap((it) => cut(width, it, room))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && width(longer) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  if (lines.length <= most) return lines;
  let last = lines[most - 1] ?? "";
  while (last.length > 1 && width(`${last}…`) > room) last = last.slice(0, -1);
  return [...lines.slice(0, most - 1), `${last}…`];
}

/** A word wider than the line is cut where the line ends. */
function cut(width: (text: string) => number, word: string, room: number): string[] {
  if (width(word) <= room) return [word];
  const parts: string[] = [];
  let part = "";
  for (const character of word) {
    if (part !== "" && width(part + character) > room) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}
