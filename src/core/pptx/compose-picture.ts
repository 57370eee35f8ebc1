/** A slide one picture fills; the words stand on a shade at its foot. */

import { fillBox } from "./block.ts";
import type { Composer } from "./composer.ts";
import { type HtmlElement, type HtmlNode, isElement } from "./html-tree.ts";
import type { PictureSource } from "./picture-block.ts";
import type { Box, MarkShape, PictureShape, Shape } from "./pptx-document.ts";
import type { SlideSize } from "./slide-frame.ts";
import { titleBlock } from "./slide-title.ts";
import { stackBlock } from "./stack-block.ts";

export const composePicture: Composer = (heading, rest, world, room, size) => {
  const image = firstPicture(rest);
  const source = image && world.pictureOf(image);
  const words = rest.filter((it) => !(isElement(it) && image !== null && holds(it, image)));
  const title = heading ? [titleBlock(heading, world, 52)] : [];
  const text = stackBlock([...title, ...world.blocks(words, { ...world, size: 30 })], "bottom", 14);
  const hasWords = title.length > 0 || words.some((it) => isElement(it));
  const whole: Box = { x: 0, y: 0, ...size };
  const picture: readonly Shape[] = source
    ? [
        {
          kind: "picture",
          box: whole,
          picture: source.picture,
          alt: image.attributes.alt ?? "",
          shown: covering(source, size),
          placeholder: "Picture",
        } satisfies PictureShape,
      ]
    : [];
  const shade: MarkShape = {
    ...{ kind: "mark", form: "shade", fill: "#000000" },
    box: { ...whole, y: size.height * 0.4, height: size.height * 0.6 },
  };
  return [...picture, ...(hasWords ? [shade] : []), ...fillBox(text, room)];
};

function firstPicture(nodes: readonly HtmlNode[]): HtmlElement | null {
  for (const node of nodes.filter(isElement)) {
    const found = node.name === "img" ? node : firstPicture(node.children);
    if (found) return found;
  }
  return null;
}

const holds = (element: HtmlElement, inner: HtmlElement): boolean =>
  element === inner || element.children.some((it) => isElement(it) && holds(it, inner));

/** The middle of a picture that has the shape of the slide. */
function covering({ width, height }: PictureSource, slide: SlideSize): Box {
  const wanted = slide.width / slide.height;
  const share = width / height / wanted;
  return share > 1
    ? { x: (1 - 1 / share) / 2, y: 0, width: 1 / share, height: 1 }
    : { x: 0, y: (1 - share) / 2, width: 1, height: share };
}
