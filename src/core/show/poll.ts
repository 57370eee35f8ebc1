/** What phones answered to the questions of one show: one ballot a phone and question, changed as often as one likes. */

/** A question as it was asked: what is edited meanwhile is another question, and begins with no ballots. */
export interface Asked {
  readonly key: string;
  /** How many options there are. */
  readonly options: number;
  /** Whether more than one option may be ticked. */
  readonly isMultiple: boolean;
}

/** By the key of the question, then by phone: the options ticked, growing. Never empty lists. */
export type Poll = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

export interface Tally {
  /** How many phones answered. */
  readonly phones: number;
  /** How many of them ticked each option, in the order of the options. */
  readonly counts: readonly number[];
}

/** The options as a ballot may hold them, or null when it is none: unknown options, too many, or (fine) none at all. */
export function readBallot(asked: Asked, ticked: readonly number[]): readonly number[] | null {
  const options = [...new Set(ticked)].sort((a, b) => a - b);
  const isKnown = options.every((it) => Number.isInteger(it) && it >= 0 && it < asked.options);
  return isKnown && (asked.isMultiple || options.length <= 1) ? options : null;
}

/** Puts a phone's ballot in the place of its earlier one; without a tick it takes the ballot back. */
export function castBallot(poll: Poll, asked: Asked, phone: string, ballot: readonly number[]): Poll {
  const ballots = new Map(poll.get(asked.key));
  if (ballot.length > 0) ballots.set(phone, ballot);
  else ballots.delete(phone);
  return new Map([...poll, [asked.key, ballots]]);
}

/** What a phone has ticked so far. */
export function ballotOf(poll: Poll, key: string, phone: string): readonly number[] {
  return poll.get(key)?.get(phone) ?? [];
}

export function tally(poll: Poll, { key, options }: Pick<Asked, "key" | "options">): Tally {
  const counts = Array.from({ length: options }, () => 0);
  const ballots = [...(poll.get(key)?.values() ?? [])];
  for (const at of ballots.flat()) counts[at] = (counts[at] ?? 0) + 1;
  return { phones: ballots.length, counts };
}
