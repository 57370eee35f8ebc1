/** Reads the words of a command: options by name, the rest in order. */

import { parseArgs } from "node:util";
import { UsageError } from "./command.ts";

type Kinds = Readonly<Record<string, { readonly type: "string" | "boolean"; readonly short?: string }>>;
type Values<K extends Kinds> = {
  readonly [N in keyof K]?: K[N]["type"] extends "boolean" ? boolean : string;
};

/** Throws a UsageError for an unknown option, a missing value, or more than `most` words. */
export function parseOptions<const K extends Kinds>(
  args: readonly string[],
  options: K,
  most: number,
): { readonly values: Values<K>; readonly words: readonly string[] } {
  try {
    const parsed = parseArgs({
      args: [...args],
      options: { ...options },
      allowPositionals: true,
      strict: true,
    });
    const extra = parsed.positionals[most];
    if (extra !== undefined) throw new UsageError(`“${extra}” is one word too many.`);
    return { values: parsed.values as Values<K>, words: parsed.positionals };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(inOurWords(error));
  }
}

/** One of the given words, or what stands for none. Throws a UsageError that lists them. */
export function oneOf<const T extends string>(
  name: string,
  value: string | undefined,
  allowed: readonly T[],
): T | null {
  if (value === undefined) return null;
  const found = allowed.find((it) => it === value);
  if (found === undefined) throw new UsageError(`${name} is one of ${allowed.join(", ")}, not “${value}”.`);
  return found;
}

/** A whole number between two bounds, or null when it was not given. */
export function wholeNumber(
  name: string,
  value: string | undefined,
  least: number,
  greatest: number,
): number | null {
  if (value === undefined) return null;
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= least && number <= greatest))
    throw new UsageError(`${name} is a whole number from ${least} to ${greatest}, not “${value}”.`);
  return number;
}

function inOurWords(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const option = /'([^']+)'/.exec(message)?.[1] ?? "";
  const code = error instanceof Error && "code" in error ? error.code : "";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return `There is no option ${option}.`;
  if (/does not take an argument/.test(message)) return `The option ${option} takes no value.`;
  return `The option ${option.replace(/ <.*/, "")} needs a value.`;
}
