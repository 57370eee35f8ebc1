/** The slides of a deck as they are drawn, and which pictures their PowerPoint file needs: files of the deck, and drawings. */

import type { Deck, DeckSlide } from "../deck/deck.ts";
import { type SlideChoice, slideNumbers } from "../paper/print-slides.ts";
import { escapeHtml } from "../render/escape.ts";
import { lookOf } from "../render/look.ts";
import { slideJob } from "../render/make-job.ts";
import { renderSlide } from "../render/slide.ts";
import { type HtmlElement, type HtmlNode, hasClass, isElement, readHtml } from "./html-tree.ts";
import { type Drawn, drawnAs } from "./read-figures.ts";
import { writeHtml } from "./write-html.ts";

export interface SourceSlide {
  readonly placed: DeckSlide;
  /** As the show counts it, from 1. */
  readonly number: number;
  readonly nodes: readonly HtmlNode[];
  /** Key of the picture of each element that is one, or is drawn as one. */
  readonly pictures: ReadonlyMap<HtmlElement, string>;
  /** Key of the picture behind it, or null. */
  readonly ground: string | null;
}

/** Something the print page draws. */
export interface Drawing {
  readonly key: string;
  /** Of the file it is drawn from, `deck/images/a.svg`, or null. */
  readonly address: string | null;
  readonly what: Drawn;
  /** Number of the slide that first shows it; null for the organization's mark. */
  readonly slide: number | null;
  /** What stands on the page by itself. */
  readonly html: string;
}

export interface PptxSources {
  readonly slides: readonly SourceSlide[];
  /** Addresses of pictures PowerPoint can show, `deck/images/a.png`, each once: also their keys. */
  readonly files: readonly string[];
  readonly drawings: readonly Drawing[];
  /** Key of the organization's mark, or null. */
  readonly logo: string | null;
}

/** A picture may stand on a light panel (assets/themes/pictures.css), a ground is bare, a mark stands on white paper. */
const forms = {
  picture: 'style="width:100%"',
  ground: 'class="fill" style="width:100%"',
  logo: 'class="fill" style="width:40%;background-color:#fff"',
} as const;

/** The slides asked for, in the state in which everything on them has appeared. */
export function pptxSources(deck: Deck, choice: SlideChoice): PptxSources {
  const files = new Set<string>();
  const drawings = new Map<string, Drawing>();
  const placed = new Map(deck.slides.map((it) => [it.slide.id, it]));
  /** Key of a file of the deck that is shown as `form`. */
  const file = (address: string, slide: number | null, form: keyof typeof forms): string => {
    if (/\.(?:png|jpe?g|gif)$/i.test(address)) {
      files.add(address);
      return address;
    }
    const key = form === "picture" ? address : `${form}:${address}`;
    const html = `<p><img src="${escapeHtml(address)}" alt="" ${forms[form]}></p>`;
    if (!drawings.has(key)) drawings.set(key, { key, address, what: "vector picture", slide, html });
    return key;
  };
  const slides = [...slideNumbers(deck, choice)].flatMap(([id, number]): SourceSlide[] => {
    const found = placed.get(id);
    if (!found) return [];
    const { html, attributes } = renderSlide(slideJob(deck, id), "screen");
    const nodes = readHtml(html);
    const pictures = new Map<HtmlElement, string>();
    const background = attributes["data-background-image"];
    const ground = background === undefined ? null : file(background, number, "ground");
    for (const { element, parent } of walk(nodes, null)) {
      const address = element.name === "img" ? (element.attributes.src ?? "") : "";
      if (address.startsWith("deck/"))
        pictures.set(element, file(address, number, hasClass(element, "fill") ? "ground" : "picture"));
      const what = address === "" ? drawnAs(element) : null;
      if (!what) continue;
      const key = `${id}:${pictures.size}`;
      pictures.set(element, key);
      drawings.set(key, {
        key,
        address: null,
        what,
        slide: number,
        html: writeHtml(what === "chart" && parent ? alone(element, parent) : element),
      });
    }
    return [{ placed: found, number, nodes, pictures, ground }];
  });
  const { logo } = lookOf(deck.settings);
  return {
    slides,
    logo: logo === null ? null : file(logo, null, "logo"),
    files: [...files],
    drawings: [...drawings.values()],
  };
}

function* walk(
  nodes: readonly HtmlNode[],
  parent: HtmlElement | null,
): Generator<{ element: HtmlElement; parent: HtmlElement | null }> {
  for (const element of nodes.filter(isElement)) {
    yield { element, parent };
    // What is in a drawing is drawn with it.
    if (drawnAs(element) === null && !hasClass(element, "katex")) yield* walk(element.children, element);
  }
}

/** A chart is drawn in its figure, whose classes say what it is. */
const alone = (element: HtmlElement, parent: HtmlElement): HtmlElement => ({
  ...parent,
  children: [element],
});
