/** A running export with its progress, a finished one with what was found in the file, or why it failed. */

import type { ReactElement } from "react";
import type { EventData } from "#contract/contract.ts";
import { faultWords } from "#contract/words.ts";
import { Button } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import type { Editor } from "./editor.ts";
import { tell } from "./editor-store.ts";
import { ExportDecision } from "./export-decision.tsx";
import type { ExportJob } from "./export-job.ts";
import { ExportRunning } from "./export-running.tsx";

export interface ExportResultProps {
  readonly editor: Editor;
  readonly job: ExportJob;
  onClose(): void;
}

export function ExportResult({ editor, job, onClose }: ExportResultProps): ReactElement {
  const again = () => editor.store.setState({ job: null });
  if (job.kind === "running") return <ExportRunning editor={editor} job={job} />;
  if (job.kind === "failed" && job.fault.code === "export.identifiers")
    return <ExportDecision editor={editor} job={job} onBack={again} />;
  if (job.kind === "failed") {
    const { what, safe, next } = faultWords(job.fault);
    return (
      <>
        <div className="export-told">
          <div className="export-failed" role="alert">
            <Icon name="error" />
            <p>
              <strong>{what}</strong> {safe} {next}
            </p>
          </div>
        </div>
        <div className="dialog-actions">
          <Button onPress={onClose}>Close</Button>
          <Button look="strong" autoFocus onPress={again}>
            Back to the choices
          </Button>
        </div>
      </>
    );
  }
  const { result } = job;
  return (
    <>
      <div className="export-told">
        <p className="export-done" role="status">
          <Icon name="check" />
          <span>
            <strong>{result.fileName}</strong> is ready.
          </span>
        </p>
        {result.address !== null && (
          <p className="export-words">
            Press Download: your browser keeps it among its downloads, or asks you where.
          </p>
        )}
        <h3 className="export-found">Found when it was opened again</h3>
        <Facts verified={result.verified} />
      </div>
      <div className="dialog-actions">
        <Button onPress={onClose}>Close</Button>
        <Button onPress={again}>Export another</Button>
        {result.address === null ? (
          <>
            <Button onPress={() => void editor.connection.call("export.reveal", { job: result.job })}>
              <Icon name="folder" />
              Show in folder
            </Button>
            <Button look="strong" autoFocus onPress={() => void openFile(editor, result.job)}>
              Open
            </Button>
          </>
        ) : (
          <a className="button strong" href={result.address} download={result.fileName}>
            <Icon name="download" />
            Download
          </a>
        )}
      </div>
    </>
  );
}

/** A system without a program for the file says so; then it is shown where it is. */
async function openFile({ connection, store }: Editor, job: string): Promise<void> {
  const { isOpen } = await connection.call("export.open", { job }).catch(() => ({ isOpen: false }));
  if (isOpen) return;
  tell(store, "No program on this computer opens this file. It is shown in its folder.", "bad");
  await connection.call("export.reveal", { job }).catch(() => undefined);
}

function Facts({ verified }: { readonly verified: EventData<"export.finished">["verified"] }): ReactElement {
  const size = ["Size", sizeWords(verified.bytes)] as const;
  const notes = ["Speaker notes", notesWords[verified.notes]] as const;
  const facts: readonly (readonly [name: string, value: string])[] =
    verified.format === "pdf"
      ? [
          ["Pages", `${verified.pages}`],
          size,
          ["Tags for screen readers", verified.tagged ? "yes" : "no"],
          ["Bookmarks", `${verified.outlineEntries}`],
          ["Links", `${verified.links}`],
          ["Title", verified.title],
          ["Authors", verified.author],
          ["Language", verified.lang],
          notes,
        ]
      : verified.format === "html"
        ? [
            ["Slides", `${verified.slides}`],
            ...(verified.files > 1 ? [["Files", `${verified.files}; open index.html`] as const] : []),
            size,
            ...(verified.missing.length > 0 ? [["Not found", verified.missing.join(", ")] as const] : []),
            ...(verified.lost.length > 0
              ? [["Links to slides left out", lostWords(verified.lost)] as const]
              : []),
            notes,
          ]
        : verified.format === "pptx"
          ? [
              ["Slides", `${verified.slides}`],
              size,
              ["Tables", `${verified.tables}`],
              ["Charts", `${verified.charts}`],
              ["Only as pictures", onSlides(verified.drawn)],
              ...(verified.losses.length > 0 ? [["Lost", lossWords(verified.losses)] as const] : []),
              ...(verified.missing.length > 0 ? [["Not found", verified.missing.join(", ")] as const] : []),
              notes,
            ]
          : "pictures" in verified
            ? [
                ["Pictures", `${verified.pictures}`],
                ["Each", `${verified.width} × ${verified.height}`],
                size,
                notes,
              ]
            : [["Lines", `${verified.lines}`], size, notes];
  return (
    <dl className="export-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

type Lost = Extract<EventData<"export.finished">["verified"], { format: "html" }>["lost"];

/** “on slides 2, 5” */
function lostWords(lost: Lost): string {
  const slides = [...new Set(lost.map((it) => it.slide))];
  return `on slide${slides.length === 1 ? "" : "s"} ${slides.join(", ")}`;
}

type PptxFacts = Extract<EventData<"export.finished">["verified"], { format: "pptx" }>;

const lossWords = (losses: PptxFacts["losses"]): string =>
  onSlides(
    losses.map(({ slide, what }) => ({ slide, what: what === "small" ? "words too small to read" : what })),
  );

/** “diagram on slide 5; chart on slides 7, 9” */
function onSlides(things: PptxFacts["drawn"]): string {
  if (things.length === 0) return "nothing";
  const kinds = [...new Set(things.map((it) => it.what))];
  return kinds
    .map((what) => {
      const slides = [...new Set(things.filter((it) => it.what === what).map((it) => it.slide))];
      return `${what} on slide${slides.length === 1 ? "" : "s"} ${slides.join(", ")}`;
    })
    .join("; ");
}

const notesWords = { none: "none", shared: "only those marked to share", all: "included" } as const;

const sizeWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
