/** A line of Markdown as a person would read it aloud. */

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " " };

/** Markup, citations, tags and escapes taken away. For titles, bookmarks and word counts; never for HTML. `longest` bounds what is read. */
export function plainText(markdown: string, longest = 2000): string {
  return markdown
    .slice(0, longest)
    .replace(/<!--[^>]*-->/g, "")
    .replace(/\[\s*@[^\]]*\](?!\()/g, "")
    .replace(/!?\[([^[\]]*)\](?:\([^()]*\)|\[[^[\]]*\])/g, "$1")
    .replace(/<\/?[a-z][^<>]*>/gi, "")
    .replace(/(?<!\\)(`+|\*+|~~|==)/g, "")
    .replace(/(?<![\p{L}\p{N}\\])_+|(?<!\\)_+(?![\p{L}\p{N}])/gu, "")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, " ")
    .trim();
}
