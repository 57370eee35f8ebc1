/** Files that are pasted into the text or dropped on it, with the place they are meant for. */

import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

export interface TextPlace {
  readonly source: string;
  /** Offset of the document; follows what is typed meanwhile. */
  at: number;
}

export type TakeFiles = (files: readonly File[], place: TextPlace) => void;

/** Places files are being made ready for. */
const waiting = new Set<TextPlace>();

/** Keeps a place where it belongs while work goes on that takes its time. */
export async function holdPlace<T>(place: TextPlace, work: () => Promise<T>): Promise<T> {
  waiting.add(place);
  try {
    return await work();
  } finally {
    waiting.delete(place);
  }
}

export function fileDrops(source: string, take: TakeFiles): Extension {
  return [
    EditorView.domEventHandlers({
      paste({ clipboardData }, view) {
        // A spreadsheet brings a picture of its cells along; its words are what is meant.
        if (clipboardData?.getData("text/plain").trim()) return false;
        return given(clipboardData, view.state.selection.main.to);
      },
      drop({ dataTransfer, clientX, clientY }, view) {
        const at = view.posAtCoords({ x: clientX, y: clientY }, false);
        return given(dataTransfer, at);
      },
    }),
    EditorView.updateListener.of(({ docChanged, changes }) => {
      if (!docChanged) return;
      for (const it of waiting) if (it.source === source) it.at = changes.mapPos(it.at, 1);
    }),
  ];

  function given(data: DataTransfer | null, at: number): boolean {
    const files = [...(data?.files ?? [])];
    if (files.length > 0) take(files, { source, at });
    return files.length > 0;
  }
}
