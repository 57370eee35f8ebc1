/** Reads captions: the cues of a WebVTT file (W3C WebVTT), as text only. What is no cue is passed over. */

export interface Cue {
  /** Seconds from the start of the sound or film. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** An evening of talk, and far more than any slide's film. */
const mostCues = 5000;
const timing =
  /^(?:(\d{1,4}):)?([0-5]\d):([0-5]\d)\.(\d{3})\s+-->\s+(?:(\d{1,4}):)?([0-5]\d):([0-5]\d)\.(\d{3})(?:\s|$)/;
const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  nbsp: " ",
  lrm: "",
  rlm: "",
};

/** The cues in the order of the file; empty when the text is no WebVTT. */
export function readCaptions(text: string): readonly Cue[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
  if (!/^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? "")) return [];
  const cues: Cue[] = [];
  for (let at = 1; at < lines.length && cues.length < mostCues; at += 1) {
    const times = timing.exec(lines[at] ?? "");
    if (!times) continue;
    const words: string[] = [];
    while (at + 1 < lines.length && lines[at + 1]?.trim() !== "") {
      at += 1;
      words.push(lines[at] ?? "");
    }
    const [from, to] = [seconds(times.slice(1, 5)), seconds(times.slice(5, 9))];
    const said = plain(words.join("\n"));
    if (to > from && said !== "") cues.push({ from, to, text: said });
  }
  return cues;
}

function seconds(parts: readonly (string | undefined)[]): number {
  const [hours = 0, minutes = 0, whole = 0, thousandths = 0] = parts.map((it) => Number(it ?? 0));
  return hours * 3600 + minutes * 60 + whole + thousandths / 1000;
}

/** Voices, classes and styles are markup; so is everything between angle brackets. */
function plain(text: string): string {
  return text
    .slice(0, 2000)
    .replace(/<[^<>]{0,200}>/g, "")
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: string) => entities[name] ?? "")
    .trim();
}
