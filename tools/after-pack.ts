/** Sets the fuses of the packaged program: called by electron-builder when a platform's files lie ready, before signing. */

import path from "node:path";
import { type FuseConfig, FuseV1Options, FuseVersion, flipFuses } from "@electron/fuses";

/** Every fuse by name (promises.md S5.4). `strictlyRequireAllFuses` stops the build when Electron has one that is not here. */
export const fuses = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
} as const satisfies FuseConfig;

/** What of electron-builder's context is needed to find the program. */
export interface PackContext {
  readonly appOutDir: string;
  readonly electronPlatformName: string;
  readonly packager: {
    readonly appInfo: { readonly productFilename: string };
    readonly executableName?: string;
  };
}

/** Where the program lies in a packed folder. */
export function programPath(context: PackContext): string {
  const { productFilename } = context.packager.appInfo;
  if (context.electronPlatformName === "darwin")
    return path.join(context.appOutDir, `${productFilename}.app`);
  if (context.electronPlatformName === "win32") return path.join(context.appOutDir, `${productFilename}.exe`);
  return path.join(context.appOutDir, context.packager.executableName ?? productFilename);
}

/** The hook. On macOS the changed program is signed again for itself, or an unsigned build would not start on Apple silicon. */
export async function afterPack(context: PackContext): Promise<void> {
  const isMac = context.electronPlatformName === "darwin";
  await flipFuses(programPath(context), { ...fuses, resetAdHocDarwinSignature: isMac });
}
