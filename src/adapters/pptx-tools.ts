/** What making a PowerPoint file needs of this machine, in one place for the shells. */

import type { PptxTools } from "#host/pptx-ports.ts";
import { readPptx } from "./pptx-reader.ts";
import { writePptx } from "./pptx-writer.ts";
import { trimPng } from "./trim-png.ts";

export const pptxTools: PptxTools = { write: writePptx, read: readPptx, trim: trimPng };
