/** Versions as the list shows them: by day, each with its time of day. */

import type { TextVersion } from "#contract/histories.ts";
import type { ChoiceSection } from "#ui/kit/choice-list.tsx";
import { dayWords, timeWords } from "#ui/kit/when-words.ts";
import { changeWords, reasonWords } from "./history-actions.ts";

export interface VersionRow {
  readonly id: string;
  readonly words: string;
  readonly time: string;
  readonly version: TextVersion;
}

/** Keeps the order it is given: the newest day and version first. */
export function versionDays(
  versions: readonly TextVersion[],
  nowMs = Date.now(),
): readonly ChoiceSection<VersionRow>[] {
  const days = Map.groupBy(versions, (it) => dayWords(it.atMs, nowMs));
  return [...days].map(([words, ofDay]) => ({
    id: words,
    heading: words,
    rows: ofDay.map((version) => {
      const time = timeWords(version.atMs);
      const words = `${time}, ${changeWords(version)}, ${reasonWords[version.reason]}`;
      return { id: version.id, words, time, version };
    }),
  }));
}
