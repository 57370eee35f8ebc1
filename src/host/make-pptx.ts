/** Makes a PowerPoint file: places the slides anew as shapes, has drawn what cannot be one, and opens the file again. */

import type { Verified } from "#contract/exports.ts";
import type { Deck } from "#core/deck/deck.ts";
import type { PptxRequest } from "#core/export/export-request.ts";
import { lossesOf } from "#core/pptx/losses.ts";
import type { PptxDocument, Shape } from "#core/pptx/pptx-document.ts";
import { pptxDocument } from "#core/pptx/pptx-slides.ts";
import { pptxSources } from "#core/pptx/source-slides.ts";
import { type Made, type MakeWorld, notAsMeant } from "./made.ts";
import { nothingToPrint } from "./make-pdf.ts";
import { holdsNotes } from "./note-guard.ts";
import { getPictures } from "./pptx-pictures.ts";
import type { PptxReading } from "./pptx-ports.ts";

export async function makePptx(deck: Deck, request: PptxRequest, world: MakeWorld): Promise<Made> {
  const sources = pptxSources(deck, request);
  if (sources.slides.length === 0) throw nothingToPrint(request.range);
  world.progress("drawing", 0);
  const pictures = await getPictures(deck, request, sources, world);
  const document = pptxDocument(deck, request, sources, pictures.sizes);
  world.stopIfCancelled();
  world.progress("printing", 0);
  const bytes = await world.pptx.write(document, pictures.bytes);
  world.progress("checking", 0);
  const read = readAgain(bytes, world);
  verify(deck, document, read, request);
  const verified: Verified = {
    format: "pptx",
    notes: request.withNotes && read.slides.some((it) => it.notes !== "") ? "all" : "none",
    bytes: bytes.length,
    slides: read.slides.length,
    hidden: read.slides.filter((it) => it.isHidden).length,
    charts: read.charts,
    tables: read.tables,
    pictures: read.pictures,
    drawn: pictures.drawn.flatMap(({ slide, what }) => (slide === null ? [] : [{ slide, what }])),
    missing: [...pictures.missing],
    losses: [...lossesOf(sources, document)],
  };
  return { bytes, verified };
}

function readAgain(bytes: Uint8Array, world: MakeWorld): PptxReading {
  try {
    return world.pptx.read(bytes);
  } catch (error) {
    throw notAsMeant("it is not a readable PowerPoint file", error);
  }
}

/** Faults export.verify-failed with what was found instead of what was expected. */
function verify(deck: Deck, document: PptxDocument, read: PptxReading, { withNotes }: PptxRequest): void {
  const { slides } = document;
  const [broken] = read.broken;
  if (broken !== undefined) throw notAsMeant(`its part ${broken} is missing or has no type`);
  if (read.slides.length !== slides.length)
    throw notAsMeant(`it has ${read.slides.length} slides instead of ${slides.length}`);
  if (read.title !== document.title) throw notAsMeant("its title is missing");
  if (read.author !== document.author) throw notAsMeant("its authors are missing");
  for (const [at, slide] of slides.entries()) {
    const found = read.slides[at];
    if (!found) throw notAsMeant("a slide is missing");
    const name = `slide ${slide.number}`;
    const titled = slide.shapes.some((it) => "placeholder" in it && it.placeholder === "Title");
    if (found.hasTitle !== titled) throw notAsMeant(`${name} has lost its title`);
    if (found.outside) throw notAsMeant(`something on ${name} lies beyond its edge`);
    if (found.isHidden !== slide.isHidden) throw notAsMeant(`${name} is not hidden as it should be`);
    if (found.alts.join("\n") !== slide.shapes.flatMap(altOf).join("\n"))
      throw notAsMeant(`alternative text is missing on ${name}`);
    if (withNotes && words(found.notes) !== words(slide.notes.join(" ")))
      throw notAsMeant(`notes are missing on ${name}`);
    if (!withNotes && found.notes !== "") throw notAsMeant("speaker notes are in it");
  }
  if (!withNotes && holdsNotes(deck, read.texts)) throw notAsMeant("speaker notes are in it");
}

const altOf = (shape: Shape): readonly string[] => ("alt" in shape && shape.alt !== "" ? [shape.alt] : []);

const words = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
