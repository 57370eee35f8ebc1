/** The exporter of this machine: everything it needs of it, whoever prints. */

import { createExporter, type ExporterWorld } from "#host/exporter.ts";
import type { Exporter } from "#host/ports.ts";
import { createBundleFiles } from "./bundle-files.ts";
import { createExportFolders } from "./export-folder.ts";
import { pdfReader } from "./pdf-reader.ts";
import { pptxTools } from "./pptx-tools.ts";

/** `guests` is the folder of the built documents slides are drawn in. */
export function createNodeExporter(
  storage: ExporterWorld["storage"],
  printer: ExporterWorld["printer"],
  guests: string,
): Exporter {
  return createExporter({
    storage,
    folders: createExportFolders(),
    printer,
    pdfReader,
    pptx: pptxTools,
    readGuestFile: createBundleFiles(guests),
  });
}
