/** How often somebody may do something: so many at once, and so many a second after that. */

export interface Buckets {
  /** Takes one from the bucket of `key`; false when it is empty. */
  take(key: string): boolean;
  /** Whether there is none left to take. */
  isEmpty(key: string): boolean;
}

/** More keys than a room has phones are somebody's flood: the oldest are forgotten. */
const mostKeys = 2000;

export function createBuckets(
  limit: { readonly burst: number; readonly perSecond: number },
  nowMs: () => number,
): Buckets {
  const buckets = new Map<string, { left: number; atMs: number }>();

  function fill(key: string): { left: number; atMs: number } {
    const now = nowMs();
    const bucket = buckets.get(key) ?? { left: limit.burst, atMs: now };
    bucket.left = Math.min(
      limit.burst,
      bucket.left + (Math.max(0, now - bucket.atMs) / 1000) * limit.perSecond,
    );
    bucket.atMs = now;
    // Written again at the end, so that the first key is the one not heard of for longest.
    buckets.delete(key);
    buckets.set(key, bucket);
    const [oldest] = buckets.keys();
    if (buckets.size > mostKeys && oldest !== undefined) buckets.delete(oldest);
    return bucket;
  }

  return {
    take(key) {
      const bucket = fill(key);
      if (bucket.left < 1) return false;
      bucket.left -= 1;
      return true;
    },
    isEmpty: (key) => fill(key).left < 1,
  };
}
