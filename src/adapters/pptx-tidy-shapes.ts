/** Goes through the shapes of a written slide beside those that were meant: places for placeholders, words for who cannot see. */

import type { Placeholder, Shape } from "#core/pptx/pptx-document.ts";
import { escapeXml } from "./pptx-parts.ts";

type Filled = Placeholder & { readonly index: number };

/** Mark of a shape that says nothing (Office 2019: [MS-ODRAWXML] 2.2.4). */
const decorative =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative ' +
  'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

/** The library writes the shapes in order, and behind them an empty one for each placeholder it thinks is missing. */
export function tidyShapes(
  xml: string,
  shapes: readonly Shape[],
  placeholderOf: (shape: Shape) => Filled | null,
): string {
  let at = 0;
  return xml.replace(/<p:(sp|pic|graphicFrame)>[\s\S]*?<\/p:\1>/g, (whole) => {
    const shape = shapes[at];
    // What comes after ours is the slide's number, which stays, and empty placeholders, which go.
    if (!shape) return whole.includes('type="sldNum"') ? numbered(whole, ++at) : "";
    at++;
    const placeholder = placeholderOf(shape);
    const told = shaded(described(numbered(whole, at), shape), shape);
    return placeholder ? placed(told, placeholder) : told;
  });
}

/** No two shapes of a slide share an id; 1 is the slide's own. */
const numbered = (xml: string, at: number): string => xml.replace(/(<p:cNvPr id=")\d+"/, `$1${at + 1}"`);

function described(xml: string, shape: Shape): string {
  const alt = "alt" in shape ? shape.alt : "";
  const isMute = shape.kind === "mark" || (shape.kind === "picture" && alt === "");
  const plain = xml.replace(/(<p:cNvPr [^>]*?)\s+descr="[^"]*"/, "$1");
  const told =
    alt === ""
      ? plain
      : plain.replace(
          /(<p:cNvPr id="\d+" name="[^"]*")/,
          `$1 descr="${escapeXml(alt).replaceAll("$", "$$$$")}"`,
        );
  const headed =
    shape.kind === "table" && shape.rows[0]?.isHead
      ? told.replace("<a:tblPr/>", '<a:tblPr firstRow="1"/>')
      : told;
  if (!isMute) return headed;
  return headed
    .replace(/(<p:cNvPr [^>]*?)\/>/, `$1>${decorative}</p:cNvPr>`)
    .replace(/(<p:cNvPr [^>]*[^/]>)\s*<\/p:cNvPr>/, `$1${decorative}</p:cNvPr>`);
}

/** From clear to dark, which the library has no fill for. */
function shaded(xml: string, shape: Shape): string {
  if (shape.kind !== "mark" || shape.form !== "shade") return xml;
  const stop = (at: number, alpha: number) =>
    `<a:gs pos="${at}"><a:srgbClr val="000000"><a:alpha val="${alpha}"/></a:srgbClr></a:gs>`;
  const stops = stop(0, 0) + stop(50_000, 66_000) + stop(100_000, 86_000);
  const fill = `<a:gradFill rotWithShape="1"><a:gsLst>${stops}</a:gsLst><a:lin ang="5400000" scaled="0"/></a:gradFill>`;
  return xml.replace(/<a:solidFill>[\s\S]*?<\/a:solidFill>/, fill);
}

function placed(xml: string, { type, index }: Filled): string {
  const mark = `<p:ph type="${type}" idx="${index}"/>`;
  return xml
    .replace(/<p:nvPr>\s*<\/p:nvPr>|<p:nvPr\/>/, `<p:nvPr>${mark}</p:nvPr>`)
    .replace("<p:cNvSpPr/>", '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>');
}
