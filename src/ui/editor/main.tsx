/** Mounts the editor. */

import "#contract/without-eval.ts";
import { asFault } from "#contract/client.ts";
import { connect } from "#ui/connect.ts";
import { mountPage } from "#ui/kit/mount-page.tsx";
import { RememberedContext } from "#ui/kit/remembered.ts";
import { openPageMemory } from "#ui/page-memory.ts";
import { catchDrops } from "./catch-drops.ts";
import { createEditor } from "./editor.ts";
import { EditorApp } from "./editor-app.tsx";
import { followHost } from "./follow-host.ts";
import { followLinks } from "./follow-links.ts";
import { checkLayout } from "./layout-check.ts";
import { checkLive } from "./live-check.ts";
import { StartFault } from "./start-fault.tsx";
import { listenForKeys } from "./window-keys.ts";

async function start(): Promise<void> {
  const connection = connect();
  const memory = await openPageMemory(connection);
  const hello = await connection.call("desk.hello", {});
  const opened = await connection.call("deck.read", {});
  // A journal that cannot be read must not keep the deck from opening; what it holds is offered at the next start.
  const recovered = await connection.call("journal.recover", {}).catch(() => []);
  const editor = createEditor(connection, hello, opened, memory, recovered);
  followHost(editor);
  followLinks(editor);
  listenForKeys(editor);
  catchDrops(editor);
  checkLive(editor);
  checkLayout(editor);
  const { settings, files } = editor.store.getState().deck;
  document.title = `${settings.title || files.name} · Lectern`;
  mountPage(
    <RememberedContext value={memory.deck}>
      <EditorApp editor={editor} />
    </RememberedContext>,
  );
}

start().catch((error: unknown) => mountPage(<StartFault fault={asFault(error).fault} />));
