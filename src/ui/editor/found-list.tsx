/** The places that were found, under their slides; each shows its line, and what it would become. */

import { type ReactElement, useCallback, useMemo } from "react";
import type { PlaceGroup } from "#core/find/group-places.ts";
import { TickList, type TickRow } from "#ui/kit/tick-list.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import { goToPlace, type PlaceIn, placeKey, placesOf } from "./find-actions.ts";
import type { FindState } from "./find-desk.ts";

interface FoundRow extends TickRow {
  readonly place: PlaceIn["place"];
}

/** Of a row, at a zoom of 100 %. */
const rowPx = 28;

interface FoundListProps {
  readonly editor: Editor;
  readonly state: FindState;
}

export function FoundList({ editor, state }: FoundListProps): ReactElement | null {
  const { results, left } = state;
  const zoom = useStore(editor.store, (it) => it.look.zoom);
  const saves = useStore(editor.store, (it) => it.saves);
  const sections = useMemo(
    () =>
      (results?.groups ?? []).map((group, at) => {
        const isLocked = saves.get(group.source)?.writable === false;
        return {
          id: `group ${at}`,
          heading: headingOf(group, isLocked && results?.replacement !== null),
          rows: group.places.map((place): FoundRow => {
            const id = placeKey(group.source, place);
            const isTicked = place.insert === null || isLocked ? null : !left.has(id);
            return { id, words: wordsOf(place), isTicked, place };
          }),
        };
      }),
    [results, left, saves],
  );
  const tick = (id: string) => {
    const next = new Set(editor.find.store.getState().left);
    if (!next.delete(id)) next.add(id);
    editor.find.store.setState({ left: next });
  };
  const drawRow = useCallback(
    ({ place, isTicked }: FoundRow) => <Line place={place} isLeft={isTicked === false} />,
    [],
  );
  if (!results || results.count === 0) return null;
  return (
    <TickList
      name="Places"
      sections={sections}
      tickWords="Replace this one"
      rowSize={(rowPx * zoom) / 100}
      drawRow={drawRow}
      onOpen={(id) => {
        const found = placesOf(results).find(({ source, place }) => placeKey(source, place) === id);
        if (found) goToPlace(editor, found);
      }}
      onTick={tick}
    />
  );
}

/** What is in the texts is only ever text here. */
function Line({
  place,
  isLeft,
}: {
  readonly place: PlaceIn["place"];
  readonly isLeft: boolean;
}): ReactElement {
  const { line, before, found, after, insert } = place;
  return (
    <>
      <span className="found-number">{line}</span>
      <span className="found-line">
        {before}
        {insert === null || isLeft ? <mark>{found}</mark> : <Change found={found} insert={insert} />}
        {after}
      </span>
    </>
  );
}

function Change({ found, insert }: { readonly found: string; readonly insert: string }): ReactElement {
  return (
    <>
      <del>{found}</del>
      {insert !== "" && <ins>{insert.replaceAll("\n", "⏎")}</ins>}
    </>
  );
}

function headingOf({ source, index, title }: PlaceGroup, isLocked: boolean): string {
  const slide = index === null ? "" : `${index + 1}  ${title ?? "Without a title"} · `;
  return `${slide}${source}${isLocked ? " · read-only, stays as it is" : ""}`;
}

function wordsOf({ line, before, found, after, insert }: PlaceIn["place"]): string {
  const becomes = insert === null ? "" : insert === "" ? ", is taken out" : `, becomes ${insert}`;
  return `Line ${line}: ${before}${found}${after}${becomes}`;
}
