/** What the program was started for, read from its arguments. */

/** Commands of the command line that never show a window. */
const commands: ReadonlySet<string> = new Set([
  "new",
  "check",
  "fit",
  "export",
  "import",
  "serve",
  "doctor",
  "help",
]);

export interface ShowWish {
  /** The slide to begin at, counted from 1. */
  readonly from: number;
  /** The version for so many minutes, or null for the whole deck. */
  readonly minutes: number | null;
}

export type Errand =
  /** Run the command line with these arguments and exit with its code. */
  | { readonly kind: "command"; readonly args: readonly string[] }
  /** Show windows of a deck; without one what is open already, or the start window. `show` begins a show. */
  | { readonly kind: "open"; readonly deck: string | null; readonly show: ShowWish | null }
  /** Show the start window, whatever is open. */
  | { readonly kind: "start" };

/**
 * Reads the arguments after the program's own name. Switches Chromium or the desktop add (`--inspect`,
 * `--original-process-start-time=…`, `-psn_0_…`) may stand anywhere before the first word and are passed over.
 */
export function readErrand(args: readonly string[]): Errand {
  const first = args.findIndex((arg) => !arg.startsWith("-"));
  if (first === -1) {
    const wantsWords = args.some((arg) => arg === "--help" || arg === "--version");
    return wantsWords ? { kind: "command", args } : { kind: "open", deck: null, show: null };
  }
  const [word = "", ...rest] = args.slice(first);
  if (commands.has(word)) return { kind: "command", args: [word, ...rest] };
  if (word === "start") return { kind: "start" };
  if (word === "open") return { kind: "open", deck: firstWord(rest), show: null };
  if (word === "present")
    return {
      kind: "open",
      deck: firstWord(rest),
      show: { from: readNumber(rest, "--from") ?? 1, minutes: readNumber(rest, "--minutes") },
    };
  return { kind: "open", deck: word, show: null };
}

/** The first argument that is neither an option nor the value of one. */
function firstWord(args: readonly string[]): string | null {
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? "";
    if (["--from", "--minutes", "--shell"].includes(arg)) at++;
    else if (!arg.startsWith("-")) return arg;
  }
  return null;
}

/** A whole number from 1, or null when there is none. */
function readNumber(args: readonly string[], name: string): number | null {
  const at = args.findIndex((arg) => arg === name || arg.startsWith(`${name}=`));
  const value = args[at]?.startsWith(`${name}=`) ? args[at].slice(name.length + 1) : args[at + 1];
  const number = at === -1 ? Number.NaN : Number(value);
  return Number.isInteger(number) && number >= 1 ? number : null;
}
