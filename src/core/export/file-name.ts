/** What an exported file is called, and what its ending says it is. */

import type { AnyRequest, ExportRequest } from "./export-request.ts";

export type FileFormat = "pdf" | "md" | "csv" | "html" | "pptx";

/** The format of the file a request makes; also its extension. */
export function fileFormat(request: ExportRequest): FileFormat {
  if (request.kind === "html" || request.kind === "pptx") return request.kind;
  return "format" in request ? request.format : "pdf";
}

/** `ketamine-therapy-handout.pdf`: the deck's own name, cleaned of what a file system would not take. Pictures are a folder, and so may a web page be. */
export function suggestFileName(deckName: string, request: AnyRequest): string {
  const clean = deckName
    .replace(/\.(md|markdown)$/i, "")
    .replace(/[^\p{L}\p{N}._ -]+/gu, "-")
    .replace(/^[.\s-]+|[.\s-]+$/g, "")
    .slice(0, 100);
  const kind = request.kind === "html" || request.kind === "pptx" ? "" : `-${request.kind}`;
  const isFolder = request.kind === "pictures" || (request.kind === "html" && request.folder);
  const ending = isFolder ? "" : `.${fileFormat(request)}`;
  return `${clean || "deck"}${kind}${ending}`;
}
