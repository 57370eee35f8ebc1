/** Reads which part of a file a player asks for: the Range header of HTTP (RFC 9110, 14.2), one range of bytes. */

export interface ByteRange {
  readonly from: number;
  /** The last byte asked for; null is the end of the file. */
  readonly to: number | null;
}

/** Null for none, several, a part counted from the end, and anything else: then the whole file is meant. */
export function readByteRange(header: string | null): ByteRange | null {
  const [, from, to] = /^bytes=(\d{1,15})-(\d{1,15})?$/.exec(header ?? "") ?? [];
  if (from === undefined) return null;
  const range = { from: Number(from), to: to === undefined ? null : Number(to) };
  return range.to !== null && range.to < range.from ? null : range;
}
