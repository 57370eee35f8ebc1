/** Opens a finished PowerPoint file again and says what is in it. */

import { posix } from "node:path";
import type { PptxReading } from "#host/pptx-ports.ts";
import { openParts, type Parts, partText } from "./pptx-parts.ts";

/** Faults with an Error when the bytes are no zip. */
export function readPptx(bytes: Uint8Array): PptxReading {
  const parts = openParts(bytes);
  const presentation = partText(parts, "ppt/presentation.xml");
  const targets = relations(parts, "ppt/presentation.xml");
  const slides = [...presentation.matchAll(/<p:sldId [^>]*r:id="([^"]+)"/g)].map(
    ([, id = ""]) => targets.get(id) ?? "",
  );
  const size = /<p:sldSz cx="(\d+)" cy="(\d+)"/.exec(presentation);
  const read = slides.map((name) => partText(parts, name));
  return {
    slides: read.map((xml, at) => ({
      hasTitle: /<p:ph type="title"/.test(xml),
      isHidden: /<p:sld [^>]*show="0"/.test(xml),
      alts: [...xml.matchAll(/<p:cNvPr [^>]*?descr="([^"]*)"/g)].map(([, it = ""]) => decodeXml(it)),
      text: textOf(xml),
      notes: notesOf(parts, slides[at] ?? ""),
      outside: reachesOut(xml, Number(size?.[1]), Number(size?.[2])),
    })),
    charts: count(parts, /^ppt\/charts\/chart\d+\.xml$/),
    tables: read.reduce((sum, xml) => sum + [...xml.matchAll(/<a:tbl>/g)].length, 0),
    pictures: read.reduce((sum, xml) => sum + [...xml.matchAll(/<p:pic>/g)].length, 0),
    title: decodeXml(/<dc:title>([^<]*)/.exec(partText(parts, "docProps/core.xml"))?.[1] ?? ""),
    author: decodeXml(/<dc:creator>([^<]*)/.exec(partText(parts, "docProps/core.xml"))?.[1] ?? ""),
    texts: [...parts.keys()]
      .filter((it) => /\.(?:xml|rels)$/.test(it))
      .map((it) => textOf(partText(parts, it), true)),
    broken: brokenParts(parts),
  };
}

const count = (parts: Parts, name: RegExp): number => [...parts.keys()].filter((it) => name.test(it)).length;

function notesOf(parts: Parts, slide: string): string {
  const name = [...relations(parts, slide).values()].find((it) => it.startsWith("ppt/notesSlides/"));
  // The number of the slide stands on a page of notes too.
  return name === undefined ? "" : textOf(partText(parts, name).replace(/<a:fld [\s\S]*?<\/a:fld>/g, ""));
}

/** Words between tags; with `all` also those in attributes, where descriptions and names stand. */
function textOf(xml: string, all = false): string {
  const words = [...xml.matchAll(/<(?:a:t|c:v|dc:\w+|cp:\w+|Company)>([^<]*)</g)].map(([, it = ""]) => it);
  const named = all
    ? [...xml.matchAll(/\s(?:descr|name|title|tooltip)="([^"]*)"/g)].map(([, it = ""]) => it)
    : [];
  return decodeXml([...words, ...named].join(" "));
}

function decodeXml(text: string): string {
  return text
    .replace(
      /&(lt|gt|quot|apos);/g,
      (_, name: string) => ({ lt: "<", gt: ">", quot: '"', apos: "'" })[name] ?? "",
    )
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll("&amp;", "&");
}

/** Targets by id, as names of parts. */
function relations(parts: Parts, part: string): ReadonlyMap<string, string> {
  const folder = posix.dirname(part);
  const list = partText(parts, posix.join(folder, "_rels", `${posix.basename(part)}.rels`));
  const found = new Map<string, string>();
  for (const [tag] of list.matchAll(/<Relationship [^>]*>/g)) {
    if (tag.includes('TargetMode="External"')) continue;
    const target = decodeXml(/\sTarget="([^"]*)"/.exec(tag)?.[1] ?? "");
    found.set(
      /\sId="([^"]*)"/.exec(tag)?.[1] ?? "",
      target.startsWith("/") ? target.slice(1) : posix.join(folder, target),
    );
  }
  return found;
}

/** Parts that are named and not there, or there without a type: what makes PowerPoint offer a repair. */
function brokenParts(parts: Parts): readonly string[] {
  const types = partText(parts, "[Content_Types].xml");
  const extensions = new Set([...types.matchAll(/<Default Extension="([^"]+)"/g)].map(([, it = ""]) => it));
  const overrides = [...types.matchAll(/<Override PartName="\/([^"]+)"/g)].map(([, it = ""]) => it);
  const named = [...parts.keys()]
    .filter((it) => it.endsWith(".rels"))
    .flatMap((it) => [...relations(parts, it.replace(/_rels\/([^/]*)\.rels$/, "$1")).values()]);
  const untyped = [...parts.keys()].filter(
    (it) => it !== "[Content_Types].xml" && !extensions.has(it.split(".").at(-1) ?? ""),
  );
  return [...new Set([...named, ...overrides].filter((it) => !parts.has(it)).concat(untyped))];
}

/** Whether a shape lies beyond the edges of the slide; lengths are in EMU, 9525 to a pixel. */
function reachesOut(xml: string, width: number, height: number): boolean {
  const slack = 9525;
  return [...xml.matchAll(/<a:off x="(-?\d+)" y="(-?\d+)"\/>\s*<a:ext cx="(\d+)" cy="(\d+)"\/>/g)].some(
    (it) => {
      const [x = 0, y = 0, cx = 0, cy = 0] = it.slice(1).map(Number);
      return x < -slack || y < -slack || x + cx > width + slack || y + cy > height + slack;
    },
  );
}
