/** The name somebody meant: the one among those there are that is spelled most alike. */

/** At most one slip in three letters, the same letters in another case at no cost; of two as near the one that ends alike. */
export function nearest(word: string, names: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.floor(word.length / 3) + 1;
  for (const name of names) {
    const endsAlike = word.at(-1)?.toLowerCase() === name.at(-1)?.toLowerCase();
    const slips = distance(word.toLowerCase(), name.toLowerCase(), least) + (endsAlike ? 0 : 0.5);
    if (slips < least && name !== word) [best, least] = [name, slips];
  }
  return best;
}

/** Letters to add, leave out, replace or swap with their neighbour (Damerau and Levenshtein), `limit` when it is as many or more. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit || Math.max(a.length, b.length) > 100) return limit;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? i) + 1 : limit;
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same, swapped);
    }
    [before, row] = [row, next];
  }
  return Math.min(row[b.length] ?? limit, limit);
}
