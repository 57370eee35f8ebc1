/** Offers in the source pane while somebody writes; what is offered is computed by the core. */

import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  completionKeymap,
  snippet,
} from "@codemirror/autocomplete";
import type { Extension } from "@codemirror/state";
import { type EditorView, keymap } from "@codemirror/view";
import type { Deck } from "#core/deck/deck.ts";
import { completeAt } from "#core/write/complete.ts";
import type { Offer } from "#core/write/completion.ts";

export interface CompletionWorld {
  deck(): Deck;
  /** Where a picture of the deck can be seen by this page, or null where it cannot. */
  pictureAddress(address: string): string | null;
}

export function sourceCompletion(name: string, world: CompletionWorld): Extension {
  const source = ({ state, pos }: CompletionContext): CompletionResult | null => {
    const line = state.doc.lineAt(pos);
    const found = completeAt(world.deck(), name, line.text, pos - line.from);
    return (
      found && {
        from: line.from + found.from,
        options: found.offers.map((it, at) => ({ ...optionOf(it, world), boost: -at })),
        // The same place: what is offered stays, and is only narrowed by what is typed.
        validFor: /^[\w:./+# -]*$/,
      }
    );
  };
  return [
    autocompletion({
      override: [source],
      icons: false,
      maxRenderedOptions: 60,
      addToOptions: [{ render: picture, position: 20 }],
    }),
    keymap.of(completionKeymap),
  ];
}

interface PicturedCompletion extends Completion {
  readonly pictureAddress?: string | null;
}

function optionOf(
  { label, detail, info, insert, picture }: Offer,
  world: CompletionWorld,
): PicturedCompletion {
  const isTemplate = insert.includes("#{");
  return {
    label,
    ...(detail && { detail }),
    // What helps to find a block need not be read.
    ...(info && !label.startsWith("/") && { info }),
    apply: isTemplate
      ? (view: EditorView, option: Completion, from: number, to: number) =>
          snippet(insert)(view, option, from, to)
      : insert,
    ...(picture !== null && { pictureAddress: world.pictureAddress(picture) }),
  };
}

function picture(option: PicturedCompletion): Node | null {
  if (!option.pictureAddress) return null;
  const image = document.createElement("img");
  image.className = "completion-picture";
  image.alt = "";
  image.src = option.pictureAddress;
  return image;
}
