/** Native dialogs: where to write, what to open, whether a link may leave, whether unsaved text may go. */

import type { Dialogs } from "#host/ports.ts";
import type { DialogApi } from "./electron-api.ts";
import type { LeavingLink } from "./links.ts";

const filters: Readonly<Record<string, { name: string; extensions: string[] }>> = {
  pdf: { name: "PDF document", extensions: ["pdf"] },
  csv: { name: "Table", extensions: ["csv"] },
  md: { name: "Markdown text", extensions: ["md"] },
  html: { name: "Web page", extensions: ["html"] },
};

export interface DesktopDialogs extends Dialogs {
  /** Shows where a link leads before it leaves; true when the user lets it. */
  confirmLink(link: LeavingLink): Promise<boolean>;
  /** The page did not say that everything is saved: true when the window may close all the same. */
  confirmClosing(): Promise<boolean>;
}

export function createDialogs(
  dialog: DialogApi,
  platform: NodeJS.Platform,
  /** Says whether a file is there already. */
  isTaken: (file: string) => Promise<boolean>,
): DesktopDialogs {
  return {
    async pickExportTarget(suggestedName) {
      const name = cleanName(suggestedName);
      const extension = /\.([a-z]+)$/.exec(name)?.[1] ?? "";
      const filter = filters[extension];
      const { canceled, filePath } = await dialog.showSaveDialog({
        title: "Export",
        buttonLabel: "Export",
        defaultPath: name,
        filters: filter ? [filter] : [],
        properties: ["createDirectory", "showOverwriteConfirmation"],
      });
      if (canceled || filePath === "") return null;
      if (!filter || filePath.toLowerCase().endsWith(`.${extension}`)) return { target: filePath };
      // The dialog asked about the name without its ending; a file with it may be there all the same.
      const target = `${filePath}.${extension}`;
      return (await isTaken(target)) && !(await confirmReplacing(dialog, target)) ? null : { target };
    },
    async pickDeck() {
      const kind = platform === "darwin" ? "either" : await askKind(dialog);
      if (kind === null) return null;
      const { canceled, filePaths } = await dialog.showOpenDialog({
        title: "Open a deck",
        properties: {
          either: ["openDirectory" as const, "openFile" as const],
          folder: ["openDirectory" as const],
          file: ["openFile" as const],
        }[kind],
        filters: kind === "folder" ? [] : [{ name: "Markdown", extensions: ["md", "markdown"] }],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    async pickFolder() {
      const { canceled, filePaths } = await dialog.showOpenDialog({
        title: "Where the new deck goes",
        buttonLabel: "Choose",
        properties: ["openDirectory", "createDirectory"],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    async confirmLink(link) {
      const { response } = await dialog.showMessageBox({
        type: "question",
        message: `Open ${link.reaches}?`,
        detail: `This link leaves Lectern:\n\n${link.address}`,
        buttons: ["Open", "Cancel"],
        defaultId: 1,
        cancelId: 1,
        noLink: true,
      });
      return response === 0;
    },
    async confirmClosing() {
      const { response } = await dialog.showMessageBox({
        type: "warning",
        message: "Not everything is saved yet",
        detail:
          "The last changes are still only in this window. Keep it open to save them; if saving fails, the window says why.",
        buttons: ["Keep Open", "Close Without Saving"],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      });
      return response === 1;
    },
  };
}

/** Windows and Linux have no dialog that picks a folder or a file (Electron's own note), so they ask first. */
async function askKind(dialog: DialogApi): Promise<"folder" | "file" | null> {
  const { response } = await dialog.showMessageBox({
    type: "question",
    message: "What do you want to open?",
    detail: "A deck is a folder of Markdown files, or one Markdown file.",
    buttons: ["Folder", "Single File", "Cancel"],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  });
  return (["folder", "file"] as const)[response] ?? null;
}

/** A suggested name is a file name and nothing more, on every system. */
export function cleanName(name: string): string {
  const plain = name
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "")
    .slice(-120)
    .trim();
  const stem = plain.split(".")[0] ?? "";
  const isReserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(stem);
  if (plain === "") return "Untitled";
  return isReserved ? `_${plain}` : plain;
}

async function confirmReplacing(dialog: DialogApi, target: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: "warning",
    message: "Replace the file that is already there?",
    detail: target,
    buttons: ["Replace", "Cancel"],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}
