/** Which files of the deck its drawn slides name. */

import { decodeEntities } from "../render/escape.ts";

/** The part of a stage's deck that names files. */
interface Drawn {
  readonly logo: string | null;
  readonly stacks: readonly (readonly {
    readonly html: string;
    readonly attributes: Readonly<Record<string, string>>;
  }[])[];
}

/** `deck/…` addresses as the slides write them, each once, in the order they are met. */
export function namedFiles({ logo, stacks }: Drawn): readonly string[] {
  const named = new Set<string>(logo === null ? [] : [logo]);
  for (const { html, attributes } of stacks.flat()) {
    const background = attributes["data-background-image"];
    if (background !== undefined) named.add(background);
    for (const [, address = ""] of html.matchAll(/\s(?:src|poster)="([^"]+)"/g))
      named.add(decodeEntities(address));
  }
  return [...named].filter((it) => it.startsWith("deck/"));
}
