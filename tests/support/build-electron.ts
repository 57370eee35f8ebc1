/** Builds one entry of the desktop shell with the settings of tools/build-parts.ts, into a folder of the test's own. */

import path from "node:path";
import { build } from "vite";

export const repository = path.resolve(import.meta.dirname, "../..");

/** Built anew for each test file, so that an old dist can neither pass nor fail for us. */
export async function buildElectronEntry(name: "main" | "preload", folder: string): Promise<string> {
  const isMain = name === "main";
  const file = isMain ? "main.js" : "preload.cjs";
  await build({
    configFile: false,
    logLevel: "error",
    root: repository,
    ssr: isMain ? { noExternal: [/^#/], external: true } : { noExternal: true },
    build: {
      ssr: path.join(repository, `src/shells/electron/${name}.ts`),
      outDir: folder,
      target: "node24",
      minify: false,
      rolldownOptions: {
        external: [/^electron(\/|$)/, /^node:/],
        output: { format: isMain ? "es" : "cjs", entryFileNames: file, codeSplitting: false },
      },
    },
  });
  return path.join(folder, file);
}
