/** Pictures of few bytes that are built as their formats say. */

const words = (it: string) => [...it].map((letter) => letter.charCodeAt(0));

/** A PNG of `side` pixels; `hidden` is written into it as a comment. */
export function tinyPng(side: number, hidden = "", filling = 0): Uint8Array {
  const big = (it: number) => [it >>> 24, (it >>> 16) & 255, (it >>> 8) & 255, it & 255];
  const chunk = (name: string, data: readonly number[]) => [
    ...big(data.length),
    ...words(name),
    ...data,
    0,
    0,
    0,
    0,
  ];
  return Uint8Array.from([
    ...words("\x89PNG\r\n\x1a\n"),
    ...chunk("IHDR", [...big(side), ...big(side), 8, 2, 0, 0, 0]),
    ...(hidden === "" ? [] : chunk("tEXt", words(`Comment\0${hidden}`))),
    ...chunk("IDAT", Array(filling).fill(side & 255)),
    ...chunk("IEND", []),
  ]);
}

export const asBase64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString("base64");
