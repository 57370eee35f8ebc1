/** Images, sounds and films that are not in the deck, come from elsewhere, or say nothing to who cannot see them. */

import { isRemote, resolveAsset } from "../../deck/asset-address.ts";
import { remoteSource } from "../../deck/remote-address.ts";
import {
  captionsBeside,
  captionsFile,
  captionsNamed,
  isUnplayable,
  mediaKind,
} from "../../media/slide-media.ts";
import type { Problem } from "../../problem.ts";
import { firstLine, type Rule, slideProblem } from "../rule.ts";

export const images: Rule = function* (deck) {
  const assets = new Set(deck.files.assets);
  for (const it of deck.slides) {
    const { images: shown, attributes } = it.slide;
    for (const { range, address, alt } of shown) {
      const detail: Problem["detail"] = { address: address.slice(0, 200) };
      if (isRemote(address)) {
        const isFetched = remoteSource(address, deck.files.remoteHosts ?? []) !== null;
        yield slideProblem(isFetched ? "image.fetched" : "image.remote", it, range, detail);
      } else if (!/^data:image\//i.test(address) && !assets.has(resolveAsset(address) ?? "")) {
        yield slideProblem("image.missing", it, range, detail);
      }
      if (isUnplayable(address)) yield slideProblem("media.unplayable", it, range, detail);
      const written = it.slide.text.slice(range.from, range.to);
      const captions = captionsNamed(written) ?? captionsBeside(address);
      const isFilm = mediaKind(address) === "video" && assets.has(resolveAsset(address) ?? "");
      if (isFilm && (captions === null || !captionsFile(deck.files, captions)))
        yield slideProblem("media.no-captions", it, range, detail);
      if (alt.trim() === "") yield slideProblem("image.no-alt", it, range, detail);
    }
    const { background } = attributes;
    if (background?.kind === "image" && !assets.has(resolveAsset(background.address) ?? "")) {
      const at = it.slide.text.indexOf(background.address);
      const range = at < 0 ? firstLine(it) : { from: at, to: at + background.address.length };
      yield slideProblem("image.missing", it, range, { address: background.address.slice(0, 200) });
    }
  }
};
