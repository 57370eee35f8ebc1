/** CRC-32 of a text, to notice damaged bytes; no protection against anybody who means harm. */

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

const step = (sum: number, byte: number): number => (sum >>> 8) ^ (table[(sum ^ byte) & 0xff] ?? 0);

/** Over the UTF-16 code units, low byte first, as eight hex digits. */
export function checksum(text: string): string {
  let sum = 0xffffffff;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    sum = step(step(sum, unit & 0xff), unit >>> 8);
  }
  return ((sum ^ 0xffffffff) >>> 0).toString(16).padStart(8, "0");
}
