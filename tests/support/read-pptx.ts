/** Opens an Office file with an XML parser of its own and finds what would make PowerPoint offer a repair. */

import { DOMParser } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";

export interface OpenPptx {
  readonly names: readonly string[];
  text(name: string): string;
  /** Everything that is not well formed, not there, or not typed. */
  readonly faults: readonly string[];
}

export function openPptx(bytes: Uint8Array): OpenPptx {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  return {
    names,
    text,
    faults: [
      ...malformed(names, text),
      ...unresolved(names, text),
      ...untyped(names, text),
      ...twins(names, text),
    ],
  };
}

type Text = (name: string) => string;

const isXml = (name: string) => /\.(?:xml|rels)$/.test(name);

function malformed(names: readonly string[], text: Text): string[] {
  return names.filter(isXml).flatMap((name) => {
    const wrong: string[] = [];
    const tell = (it: string) => void wrong.push(`${name}: ${it}`);
    new DOMParser({ errorHandler: { warning: tell, error: tell, fatalError: tell } }).parseFromString(
      text(name),
      "text/xml",
    );
    return wrong;
  });
}

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "";

/** Every relation leads to a part, and every `r:id` of a part to a relation. */
function unresolved(names: readonly string[], text: Text): string[] {
  return names
    .filter((it) => it.endsWith(".rels"))
    .flatMap((name) => {
      const part = name.replace(/_rels\/([^/]*)\.rels$/, "$1");
      const base = new URL(part, "zip://x/");
      const relations = [...text(name).matchAll(/<Relationship\s[^>]*>/g)].map(([it]) => it);
      const ids = relations.map((it) => attribute(it, "Id"));
      const lost = relations
        .filter((it) => attribute(it, "TargetMode") !== "External")
        .map((it) => new URL(attribute(it, "Target"), base).pathname.slice(1))
        .filter((it) => !names.includes(it));
      const used = [...text(part).matchAll(/\sr:(?:id|embed|link)="([^"]+)"/g)].map(([, id = ""]) => id);
      return [
        ...lost.map((it) => `${name}: no ${it}`),
        ...used.filter((it) => !ids.includes(it)).map((it) => `${part}: no relation ${it}`),
        ...(new Set(ids).size === ids.length ? [] : [`${name}: two relations of one id`]),
      ];
    });
}

function untyped(names: readonly string[], text: Text): string[] {
  const types = text("[Content_Types].xml");
  const defaults = [...types.matchAll(/Extension="([^"]+)"/g)].map(([, it = ""]) => it);
  const overrides = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, it = ""]) => it);
  return [
    ...overrides.filter((it) => !names.includes(it)).map((it) => `type of ${it}, which is not there`),
    ...names
      .filter((it) => it !== "[Content_Types].xml" && !defaults.includes(it.split(".").at(-1) ?? ""))
      .map((it) => `no type for ${it}`),
    ...names
      .filter((it) => /^ppt\/(?:slides|slideLayouts|charts)\/[^/]+\.xml$/.test(it) && !overrides.includes(it))
      .map((it) => `no own type for ${it}`),
  ];
}

/** No two shapes of a slide share an id, no paragraph has its properties twice or behind its words. */
function twins(names: readonly string[], text: Text): string[] {
  return names
    .filter((it) => /^ppt\/slides\/slide\d+\.xml$/.test(it))
    .flatMap((name) => {
      const ids = [...text(name).matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id = ""]) => id);
      const paragraphs = [...text(name).matchAll(/<a:p>([\s\S]*?)<\/a:p>/g)].map(([, it = ""]) => it);
      return [
        ...(new Set(ids).size === ids.length ? [] : [`${name}: two shapes of one id`]),
        ...paragraphs
          .filter((it) => it.lastIndexOf("<a:pPr") > 0)
          .map(() => `${name}: properties of a paragraph out of place`),
      ];
    });
}
