/** Lengths of a drawing in as few digits as can be seen. */

/** A hundredth of a pixel of the slide is nothing; what is small may be drawn large, and keeps more digits. */
export function shorter(length: number): string {
  const size = Math.abs(length);
  const digits = size >= 10 ? 100 : size >= 1 ? 1000 : 100_000;
  const rounded = Math.round(length * digits) / digits;
  // Exponents are no numbers of a PDF.
  return size < 0.000_01 ? "0" : String(rounded).replace(/^(-?)0\./, "$1.");
}
