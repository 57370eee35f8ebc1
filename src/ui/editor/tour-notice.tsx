/** Offers the tour to somebody whose first start this is; put away once, it never comes back. */

import "./tour-notice.css";
import type { ReactElement } from "react";
import { Button } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import { answerTour } from "./other-decks.ts";
import { runCommand } from "./run-command.ts";

export function TourNotice({ editor }: { readonly editor: Editor }): ReactElement | null {
  const { store, commands } = editor;
  if (!useStore(store, (it) => it.offersTour)) return null;
  return (
    <section className="tour-notice" aria-label="Tour">
      <Icon name="info" />
      <p>
        <strong>New here?</strong> A deck of ten slides shows what Lectern does; try things on it.
      </p>
      <Button onPress={() => runCommand(commands, "help.tour")}>Take the tour</Button>
      <Button look="quiet" onPress={() => answerTour(editor, "declined")}>
        No, thanks
      </Button>
    </section>
  );
}
