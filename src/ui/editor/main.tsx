/** Mounts the editor. */

import "#contract/without-eval.ts";
import { asFault } from "#contract/client.ts";
import { connect } from "#ui/connect.ts";
import { mountPage } from "#ui/kit/mount-page.tsx";
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
  const hello = await connection.call("desk.hello", {});
  const opened = await connection.call("deck.read", {});
  const editor = createEditor(connection, hello, opened);
  followHost(editor);
  followLinks(editor);
  listenForKeys(editor);
  checkLive(editor);
  checkLayout(editor);
  const { settings, files } = editor.store.getState().deck;
  document.title = `${settings.title || files.name} · Lectern`;
  mountPage(<EditorApp editor={editor} />);
}

start().catch((error: unknown) => mountPage(<StartFault fault={asFault(error).fault} />));
