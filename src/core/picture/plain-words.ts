/** Words as a part of a file name. */

const longest = 60;

/** Letters and digits of any script without accents, which every file system and mail program takes. */
export function plainWords(title: string): string {
  const words = title
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-");
  return [...words]
    .slice(0, longest)
    .join("")
    .replace(/^-+|-+$/g, "");
}
