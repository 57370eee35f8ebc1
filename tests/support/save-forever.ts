/**
 * A process that saves one source again and again until it is killed, a text of zeros first, then of ones, and so on; it tells
 * the digit of every save that was acknowledged. Arguments: deck folder, bytes.
 */

import { createNodeStorage } from "#adapters/node-storage.ts";

const [folder = "", size = "1000"] = process.argv.slice(2);
const storage = createNodeStorage();
const at = await storage.locate(folder);
let hash = (await storage.readDeck(at)).sources[0]?.hash ?? "";
for (let turn = 0; ; turn++) {
  hash = await storage.save(at, "a.md", String(turn % 10).repeat(Number(size)), hash);
  process.send?.(turn % 10);
}
