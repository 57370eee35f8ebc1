/** Unpacks the headless Chromium of the npm package `@sparticuz/chromium` into a folder of ours, once. */

import { randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { chmod, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { basename, dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { brotliDecompress, createBrotliDecompress } from "node:zlib";
import { FaultError } from "#core/fault.ts";
import type { Chromium } from "./chromium.ts";
import { readTarFiles } from "./chromium-tar.ts";

/** What the package brings: the folder it is in, and its version. */
export interface EmbeddedPackage {
  readonly folder: string;
  readonly version: string;
}

/**
 * The embedded Chromium, unpacked first where needed; null when the package is not installed or is not for this
 * machine (it holds Linux x64 only). Two processes may do this at once: each unpacks beside the final folder and renames.
 * Faults: export.no-browser when no cache folder can be written.
 */
export async function unpackEmbeddedChromium(
  found: EmbeddedPackage | null = findPackage(),
  caches: readonly string[] = found === null ? [] : cacheFolders(found.folder),
): Promise<Chromium | null> {
  if (found === null || process.platform !== "linux" || process.arch !== "x64") return null;
  let reason: unknown = null;
  for (const cache of caches) {
    const folder = join(cache, `chromium-${found.version}`);
    try {
      if (!(await isFolder(folder))) await unpackBeside(found.folder, folder);
      return describe(folder, found.version);
    } catch (error) {
      reason = error;
    }
  }
  throw new FaultError("export.no-browser", { unpack: "failed" }, { cause: reason });
}

/** Chromium's own sandbox stays on, but for root, as whom Chromium refuses to start with it. */
export const mayUseSandbox = (): boolean => process.getuid?.() !== 0;

function findPackage(): EmbeddedPackage | null {
  try {
    const require = createRequire(import.meta.url);
    const folder = dirname(dirname(require.resolve("@sparticuz/chromium")));
    const { version } = require(join(folder, "package.json")) as { version: string };
    return { folder, version };
  } catch {
    return null;
  }
}

/** Beside the package first, so that it goes when the package goes; else the user's own cache. */
function cacheFolders(packageFolder: string): string[] {
  const beside = join(dirname(dirname(packageFolder)), ".cache", "lectern");
  const own = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "lectern");
  return [beside, own];
}

function describe(folder: string, version: string): Chromium {
  const libraries = [join(folder, "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  return {
    executablePath: join(folder, "chromium"),
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, "fonts") },
    kind: "embedded",
    sandbox: mayUseSandbox(),
    headlessOnly: true,
    version,
  };
}

async function unpackBeside(packageFolder: string, folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  await sweep(folder);
  const beside = `${folder}.unpacking-${randomUUID()}`;
  try {
    const bin = join(packageFolder, "bin");
    await mkdir(beside);
    await Promise.all([
      unpackProgram(join(bin, "chromium.br"), join(beside, "chromium")),
      unpackArchive(join(bin, "al2023.tar.br"), beside),
      unpackArchive(join(bin, "fonts.tar.br"), beside),
    ]);
    await mkdir(join(beside, "fonts"), { recursive: true });
    await writeFile(join(beside, "fonts", "fonts.conf"), fontSettings(folder));
    await rename(beside, folder).catch(async (error: unknown) => {
      // Another process was first; its folder is as good as ours.
      if (!(await isFolder(folder))) throw error;
    });
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

async function unpackProgram(from: string, to: string): Promise<void> {
  const large = 2 ** 21;
  await pipeline(
    createReadStream(from),
    createBrotliDecompress({ chunkSize: large }),
    createWriteStream(to, { mode: 0o755 }),
  );
  const file = await open(to, "r+");
  await file.sync().finally(() => file.close());
}

async function unpackArchive(from: string, folder: string): Promise<void> {
  const archive = await promisify(brotliDecompress)(await readFile(from));
  for (const file of readTarFiles(archive)) {
    const to = join(folder, file.name);
    await mkdir(dirname(to), { recursive: true });
    await writeFile(to, file.bytes);
    await chmod(to, file.mode | 0o600);
  }
}

/** The package's own settings name the shared temporary folder; ours name our fonts and those of the system. */
function fontSettings(folder: string): string {
  const folders = [join(folder, "fonts"), "/usr/share/fonts", "/usr/local/share/fonts"];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((it) => `  <dir>${it.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</dir>`).join("\n")}
  <dir prefix="xdg">fonts</dir>
  <cachedir>${join(folder, "font-cache").replace(/&/g, "&amp;").replace(/</g, "&lt;")}</cachedir>
</fontconfig>
`;
}

/** Removes what processes that were killed an hour ago or longer left half unpacked. */
async function sweep(folder: string): Promise<void> {
  const hourMs = 3_600_000;
  for (const name of await readdir(dirname(folder))) {
    if (!name.startsWith(`${basename(folder)}.unpacking-`)) continue;
    const left = join(dirname(folder), name);
    const { mtimeMs } = await stat(left).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (Date.now() - mtimeMs > hourMs) await rm(left, { recursive: true, force: true });
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (it) => it.isDirectory(),
    () => false,
  );
}
