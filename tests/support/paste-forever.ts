/**
 * A process that pastes picture after picture into a source until it is killed, with the real host and disk: each is put into
 * the deck, then the text that links it is saved. Arguments: deck folder, number of the first picture.
 */

import { createNodeStorage } from "#adapters/node-storage.ts";
import { createPictures } from "#host/pictures.ts";
import { createWorkspace } from "#host/workspace.ts";
import { asBase64, tinyPng } from "./tiny-pictures.ts";

const [folder = "", first = "1"] = process.argv.slice(2);
const storage = createNodeStorage();
const at = await storage.locate(folder);
const workspace = createWorkspace(at, storage, { note: () => undefined });
const pictures = createPictures(at, { storage, change: (work) => workspace.change(work) });
const typist = { id: "typist", role: "editor" } as const;
let { text = "", hash = "" } = (await workspace.read(typist)).sources[0] ?? {};
for (let count = Number(first); ; count++) {
  const { name } = await pictures.add("pasted.png", asBase64(tinyPng(count, "hidden", 150_000)));
  text += `![](${name})\n`;
  hash = await workspace.save("a.md", text, hash, typist);
  process.send?.(count);
}
