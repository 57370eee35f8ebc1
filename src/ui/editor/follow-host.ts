/** Keeps the editor true to what the host tells: files changed outside, a lost connection, a closing window, a chosen menu item. */

import { describeMenu } from "#ui/commands/command.ts";
import { dropLostTabs } from "./deck-view.ts";
import { type Editor, followDisk } from "./editor.ts";
import { seeOutside } from "./editor-store.ts";
import { exportDrawn, followExports } from "./export-actions.ts";
import { letGo } from "./let-go.ts";
import { menuPlan } from "./menu-plan.ts";
import { offerRehearsal } from "./rehearsal-actions.ts";
import { runCommand } from "./run-command.ts";

export function followHost(editor: Editor): void {
  const { store, connection, saver, journal, commands, shell } = editor;
  connection.on("deck.changed", (opened) => {
    followDisk(editor, seeOutside(store, opened));
    dropLostTabs(store);
    // A file that came back can be saved again.
    saver.soon();
  });
  const keep = () => {
    void journal.now();
    void saver.now();
  };
  connection.on("desk.closing", () => void letGo(editor));
  connection.on("desk.commandChosen", ({ command }) => runCommand(commands, command));
  followExports(store, connection);
  connection.on("session.drawingsWaiting", () => void exportDrawn(editor));
  // Those of a show that this window was opened after.
  void exportDrawn(editor);
  connection.on("show.ended", () => void offerRehearsal(editor));
  connection.onConnected((isConnected) => {
    store.setState({ isConnected });
    if (isConnected) void catchUp(editor);
  });
  window.addEventListener("blur", keep);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "hidden") return;
    journal.flush();
    keep();
  });
  // What the socket takes now still arrives when the page is gone.
  window.addEventListener("pagehide", () => journal.flush());
  if (shell === "desktop") drawMenu(editor);
  else window.addEventListener("beforeunload", (event) => askBeforeLoss(editor, event));
}

/** The browser asks only when there is text that neither the disk nor the journal has nor can be sent now. */
function askBeforeLoss({ store, journal }: Editor, event: BeforeUnloadEvent): void {
  if (journal.holdsAll()) return;
  journal.flush();
  const { isConnected, journalFault } = store.getState();
  if (!isConnected || journalFault !== null) event.preventDefault();
}

/** After a lost connection: what happened on disk meanwhile, then our unsaved text. */
async function catchUp(editor: Editor): Promise<void> {
  const { store, connection, saver } = editor;
  try {
    followDisk(editor, seeOutside(store, await connection.call("deck.read", {})));
    await saver.now();
  } catch {
    // Lost again: the next connection catches up.
  }
}

/** The native menu follows what can be done; it is described again only when that changed. */
function drawMenu({ store, connection, commands, platform }: Editor): void {
  let described = "";
  const describe = () => {
    const menu = describeMenu(commands, menuPlan, platform);
    const text = JSON.stringify(menu);
    if (text === described) return;
    described = text;
    void connection.call("desk.describeMenu", { menu }).catch(() => {
      described = "";
    });
  };
  store.subscribe((state, before) => {
    if (
      state.slideId !== before.slideId ||
      state.sections !== before.sections ||
      state.ownKeys !== before.ownKeys ||
      state.look !== before.look ||
      state.tabs !== before.tabs
    )
      describe();
  });
  describe();
}
