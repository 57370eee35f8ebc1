/** A process that saves one source again and again until it is killed. Arguments: deck folder, bytes. */

import { createNodeStorage } from "#adapters/node-storage.ts";

const [folder = "", size = "1000"] = process.argv.slice(2);
const storage = createNodeStorage();
const at = await storage.locate(folder);
let hash = (await storage.readDeck(at)).sources[0]?.hash ?? "";
process.send?.("saving");
for (let turn = 0; ; turn++)
  hash = await storage.save(at, "a.md", String(turn % 10).repeat(Number(size)), hash);
