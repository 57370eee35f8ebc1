/** The fix of a slide that is too full: its content drawn smaller, as far as words stay readable. */

import { fitSlide } from "../../deck/edit-attributes.ts";
import type { MakeFix } from "./fix.ts";

/** Whoever drew the slide found out what would do; without such a percentage the slide has to be split or shortened. */
export const fitTheSlide: MakeFix = ({ deck, problem: { detail }, slide }) => {
  const percent = Number(detail.fit);
  if (!slide || !(percent > 0)) return null;
  const changes = fitSlide(deck, slide.index, percent);
  return changes.length === 0 ? null : { kind: "fit", detail: { percent }, changes };
};
