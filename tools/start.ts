/** `npm start [-- DECK]`: builds the pages when they are stale, then opens a deck, the sample when none is named. */

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const file = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));

const built = spawnSync(process.execPath, [file("tools/build.ts"), "--if-stale"], {
  stdio: ["ignore", "ignore", "inherit"],
});
if (built.status !== 0) process.exit(built.status ?? 1);

const args = process.argv.slice(2);
const hasDeck = args.some((it, at) => !it.startsWith("-") && args[at - 1] !== "--shell");
process.argv.splice(2, args.length, "open", ...args, ...(hasDeck ? [] : [file("slides/ketamine-therapy")]));
await import("#shells/cli/main.ts");
