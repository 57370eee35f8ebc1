/** Writes a PowerPoint document with PptxGenJS, and puts right in its parts what the library cannot be told. */

import type PptxGenJS from "pptxgenjs";
import type {
  Box,
  MarkShape,
  PictureShape,
  Placeholder,
  PptxDocument,
  PptxLayout,
  PptxSlide,
  TableShape,
  TextShape,
} from "#core/pptx/pptx-document.ts";
import { cellSide } from "#core/pptx/table-block.ts";
import type { Asset } from "#host/ports.ts";
import { addChart } from "./pptx-chart.ts";
import { shapeNames } from "./pptx-names.ts";
import { inches, libraryColour, libraryText, points } from "./pptx-text.ts";
import { tidyPptx } from "./pptx-tidy.ts";

type PlaceholderOptions = Extract<
  NonNullable<PptxGenJS.SlideMasterProps["objects"]>[number],
  { placeholder: unknown }
>["placeholder"]["options"];

type Margin = [top: number, right: number, bottom: number, left: number];

/** Bytes of pictures by their key. */
export type PptxPictures = ReadonlyMap<string, Asset>;

export async function writePptx(document: PptxDocument, pictures: PptxPictures): Promise<Uint8Array> {
  // Loaded by who needs it: most exports do not.
  const { default: Library } = await import("pptxgenjs");
  const file = new Library();
  file.defineLayout({
    name: "slides",
    width: inches(document.size.width),
    height: inches(document.size.height),
  });
  file.layout = "slides";
  Object.assign(file, {
    ...{
      title: document.title,
      subject: document.subject,
      author: document.author,
    },
    // Not escaped by the library: written by pptx-tidy.ts.
    company: "",
    theme: { headFontFace: document.fonts.text, bodyFontFace: document.fonts.text },
  });
  for (const layout of document.layouts) file.defineSlideMaster(master(layout, document, pictures));
  const sections = nameSections(document);
  for (const title of new Set(sections)) file.addSection({ title });
  for (const [at, slide] of document.slides.entries()) {
    const sectionTitle = sections[at];
    drawSlide(
      file.addSlide({
        masterName: slide.layout,
        ...(sectionTitle === undefined ? {} : { sectionTitle }),
      }),
      slide,
      document,
      pictures,
    );
  }
  const bytes = await file.write({ outputType: "uint8array", compression: false });
  if (!(bytes instanceof Uint8Array)) throw new TypeError("the library gave no bytes");
  return tidyPptx(bytes, document);
}

/** PowerPoint wants every slide in a section, when there are any, and no two of one name. */
function nameSections({ slides, title }: PptxDocument): readonly string[] {
  if (slides.every((it) => it.section === null)) return [];
  const used = new Map<string, number>();
  const names: string[] = [];
  for (const [at, { section }] of slides.entries()) {
    const isSame = at > 0 && slides[at - 1]?.section === section;
    const name = section || title || "Slides";
    if (!isSame) used.set(name, (used.get(name) ?? 0) + 1);
    const count = used.get(name) ?? 1;
    names.push(count > 1 ? `${name} (${count})` : name);
  }
  return names;
}

const place = ({ x, y, width, height }: Box) => ({
  ...{ x: inches(x), y: inches(y), w: inches(width), h: inches(height) },
});

function master(
  layout: PptxLayout,
  document: PptxDocument,
  pictures: PptxPictures,
): PptxGenJS.SlideMasterProps {
  const { width, height } = document.size;
  const edge = width / 16;
  const logo = logoOf(layout, document, pictures);
  const colour = libraryColour(layout.footColour, document);
  const line: Box = { x: width * 0.4, y: height - 43, width: width * 0.6 - edge, height: 30 };
  const objects: NonNullable<PptxGenJS.SlideMasterProps["objects"]> = [
    ...layout.marks.map((it) => ({
      rect: { ...place(it.box), fill: { color: libraryColour(it.fill ?? "paper", document) } },
    })),
    ...layout.placeholders.map((it) => ({
      placeholder: { options: placeholderOptions(it, document), text: "" },
    })),
    ...(logo ? [{ image: { ...place(logo.box), data: dataOf(logo.asset) } }] : []),
    ...(layout.foot && document.footer !== ""
      ? [
          {
            text: {
              text: document.footer,
              options: {
                ...place({ ...line, width: line.width - (logo ? logo.box.width + 12 : 0) }),
                ...{
                  fontSize: 13,
                  color: colour,
                  align: "right" as const,
                  valign: "middle" as const,
                  margin: 0,
                },
              },
            },
          },
        ]
      : []),
  ];
  return {
    title: layout.name,
    background: { color: libraryColour(layout.background, document) },
    objects,
    ...(layout.foot
      ? {
          slideNumber: {
            ...{ x: inches(edge), y: inches(height - 43), w: inches(90), h: inches(30) },
            ...{ fontSize: 12, color: colour, align: "left", margin: 0, valign: "middle" },
          },
        }
      : {}),
  };
}

/** Small at the foot, large at the top of title and section (assets/themes/brand.css). */
function logoOf(
  { foot, largeLogo }: PptxLayout,
  { logo, size }: PptxDocument,
  pictures: PptxPictures,
): { asset: Asset; box: Box } | null {
  const asset = logo ? pictures.get(logo.picture) : undefined;
  if (!logo || !asset || !(foot || largeLogo)) return null;
  const edge = size.width / 16;
  const height = largeLogo ? 64 : 30;
  const width = Math.min(size.width / 4, height * logo.ratio);
  const box = largeLogo
    ? { x: edge, y: 60, width, height: width / logo.ratio }
    : { x: size.width - edge - width, y: size.height - 43, width, height: width / logo.ratio };
  return { asset, box };
}

function placeholderOptions(it: Placeholder, document: PptxDocument): PlaceholderOptions {
  return {
    name: it.name,
    type: it.type === "pic" ? ("image" as PptxGenJS.PLACEHOLDER_TYPE) : it.type,
    ...place(it.box),
    ...{ fontSize: points(it.size), color: libraryColour(it.colour, document), bold: it.bold, margin: 0 },
    ...{ align: "left", valign: it.anchor },
  } as PlaceholderOptions;
}

function drawSlide(
  slide: PptxGenJS.Slide,
  it: PptxSlide,
  document: PptxDocument,
  pictures: PptxPictures,
): void {
  if (it.isHidden) slide.hidden = true;
  const ground = it.background;
  if (typeof ground === "string") slide.background = { color: libraryColour(ground, document) };
  else if (ground) {
    const picture = pictures.get(ground.picture);
    if (picture) slide.background = { data: dataOf(picture) };
  }
  const names = shapeNames(it.shapes);
  for (const [at, shape] of it.shapes.entries()) {
    const name = names[at] ?? "";
    if (shape.kind === "text") drawText(slide, shape, name, document);
    else if (shape.kind === "mark") drawMark(slide, shape, name, document);
    else if (shape.kind === "picture") drawPicture(slide, shape, name, pictures);
    else if (shape.kind === "table") drawTable(slide, shape, name, document);
    else addChart(slide, shape, name, document);
  }
}

function drawText(
  slide: PptxGenJS.Slide,
  { box, paragraphs, anchor, placeholder }: TextShape,
  name: string,
  document: PptxDocument,
): void {
  slide.addText(libraryText(paragraphs, document), {
    ...place(box),
    ...{ objectName: name, margin: 0, valign: anchor, isTextBox: placeholder === null },
    // What people write into a placeholder later shrinks to fit it; what is only placed stays as it is.
    fit: placeholder === null ? "none" : "shrink",
  });
}

function drawMark(
  slide: PptxGenJS.Slide,
  { box, form, fill, line }: MarkShape,
  name: string,
  document: PptxDocument,
): void {
  slide.addShape((form === "ellipse" ? "ellipse" : "rect") as PptxGenJS.SHAPE_NAME, {
    ...place(box),
    objectName: name,
    ...(fill ? { fill: { color: libraryColour(fill, document) } } : {}),
    ...(line ? { line: { color: libraryColour(line.colour, document), width: points(line.width) } } : {}),
  });
}

function drawPicture(
  slide: PptxGenJS.Slide,
  { box, picture, alt, shown }: PictureShape,
  name: string,
  pictures: PptxPictures,
): void {
  const asset = pictures.get(picture);
  if (!asset) throw new RangeError(`no picture ${picture}`);
  const whole = shown ? { width: box.width / shown.width, height: box.height / shown.height } : box;
  slide.addImage({
    ...{ data: dataOf(asset), altText: alt, objectName: name },
    ...{ x: inches(box.x), y: inches(box.y), w: inches(whole.width), h: inches(whole.height) },
    ...(shown
      ? {
          sizing: {
            ...{ type: "crop" as const, w: inches(box.width), h: inches(box.height) },
            ...{ x: inches(shown.x * whole.width), y: inches(shown.y * whole.height) },
          },
        }
      : {}),
  });
}

function drawTable(
  slide: PptxGenJS.Slide,
  { box, columns, rows, padding }: TableShape,
  name: string,
  document: PptxDocument,
): void {
  const none = { type: "none" as const };
  const border = (width: number, colour: string) => ({ type: "solid" as const, pt: width, color: colour });
  const rule = libraryColour("rule", document);
  // In points, which the library takes for inches below one.
  const above = Math.max(1, points(padding) - 0.5);
  const margin: Margin = [above, points(cellSide), above, points(cellSide)];
  const headMargin: Margin = [1, points(cellSide), Math.max(1, above / 2), points(cellSide)];
  slide.addTable(
    rows.map(({ isHead, cells }) =>
      cells.map((it) => ({
        text: libraryText([it], document),
        options: {
          fontSize: points(it.size),
          ...{
            valign: isHead ? ("bottom" as const) : ("top" as const),
            margin: isHead ? headMargin : margin,
          },
          border: [
            none,
            none,
            isHead ? border(2.25, libraryColour("accent", document)) : border(0.75, rule),
            none,
          ] as [PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps],
        },
      })),
    ),
    { ...place(box), objectName: name, colW: columns.map(inches), rowH: rows.map((it) => inches(it.height)) },
  );
}

const dataOf = ({ bytes, type }: Asset): string =>
  `data:${type};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64")}`;
