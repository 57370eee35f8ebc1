/** Builds the parts of `dist/` with Vite: pages, the scripts of the sandboxed documents, the desktop shell. */

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { build, type InlineConfig } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const path = (name: string): string => `${root}${name}`;

// Whoever builds may be a test with another environment, and what is built is always the program itself.
process.env.NODE_ENV = "production";

const common: InlineConfig = {
  configFile: false,
  logLevel: "warn",
  publicDir: false,
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
};

/** The windows of the program, each an HTML page; addresses are relative, so both shells serve the same files. */
export async function buildPages(): Promise<string> {
  const all = [
    { name: "editor", main: "main.tsx" },
    { name: "presenter", main: "main.tsx" },
    { name: "audience", main: "main.ts" },
    { name: "start", main: "main.tsx" },
  ];
  const pages = all.filter((it) => existsSync(path(`src/ui/${it.name}/${it.main}`))).map((it) => it.name);
  if (pages.length === 0) return "none yet";
  await build({
    ...common,
    root: path("src/ui"),
    base: "./",
    plugins: [react()],
    worker: { format: "es" },
    // Papa Parse asks for Node's streams, which it never uses in a page.
    resolve: { alias: { stream: path("tools/empty.ts") } },
    build: {
      outDir: path("dist/pages"),
      emptyOutDir: true,
      target: "chrome130",
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        input: Object.fromEntries(pages.map((it) => [it, path(`src/ui/${it}/index.html`)])),
      },
    },
  });
  return pages.join(", ");
}

/** The page on a phone, apart from all others: the server for phones has this folder and nothing else. */
export async function buildPhonePage(): Promise<string> {
  await build({
    ...common,
    root: path("src/ui/phone"),
    base: "./",
    build: {
      outDir: path("dist/phone"),
      emptyOutDir: true,
      // Phones of the last five years.
      target: ["safari14", "chrome90", "firefox90"],
      modulePreload: false,
      assetsInlineLimit: 0,
    },
  });
  return "index.html";
}

/**
 * One classic script without imports: the sandboxed documents have an opaque origin, where a module script would
 * need cross-origin headers that nothing but fonts gets.
 */
export async function buildGuestScript(name: string, entry: string): Promise<string> {
  if (!existsSync(path(entry))) return `${name}.js skipped: no ${entry} yet`;
  await build({
    ...common,
    define: { ...common.define, "import.meta": "{}" },
    root,
    build: {
      outDir: path("dist/guests"),
      emptyOutDir: false,
      target: "chrome130",
      modulePreload: false,
      chunkSizeWarningLimit: 8000,
      rolldownOptions: {
        input: path(entry),
        output: { format: "iife", entryFileNames: `${name}.js`, codeSplitting: false, name: "lecternGuest" },
      },
    },
  });
  return `${name}.js`;
}

/** The desktop shell: the main process as a module, the preload as the single CommonJS file a sandbox can load. */
export async function buildElectron(): Promise<string> {
  const entries = [
    { entry: "src/shells/electron/main.ts", format: "es", file: "main.js" },
    { entry: "src/shells/electron/preload.ts", format: "cjs", file: "preload.cjs" },
  ] as const;
  for (const { entry, format, file } of entries) {
    if (!existsSync(path(entry))) continue;
    await build({
      ...common,
      root,
      ssr: format === "es" ? { noExternal: [/^#/], external: true } : { noExternal: true },
      build: {
        ssr: path(entry),
        outDir: path("dist/electron"),
        emptyOutDir: false,
        target: "node24",
        minify: false,
        rolldownOptions: {
          external: [/^electron(\/|$)/, /^node:/],
          output: { format, entryFileNames: file, codeSplitting: false },
        },
      },
    });
  }
  return entries.map((it) => it.file).join(", ");
}
