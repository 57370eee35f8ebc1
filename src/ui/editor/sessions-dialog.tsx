/** Earlier shows and rehearsals this machine still has a record of: saved again as PDF or JSON, or deleted. */

import "./sessions-dialog.css";
import { type ReactElement, useCallback, useEffect, useState } from "react";
import { asFault } from "#contract/client.ts";
import type { KeptSession } from "#contract/sessions.ts";
import { faultWords } from "#contract/words.ts";
import { Button } from "#ui/kit/button.tsx";
import { Dialog } from "#ui/kit/dialog.tsx";
import { DialogEnd } from "#ui/kit/dialog-end.tsx";
import { downloadFile } from "#ui/kit/download-file.ts";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";

const dates = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });
const dateText = (time: string): string => dates.format(new Date(time));

export function SessionsDialog({ editor }: { readonly editor: Editor }): ReactElement {
  const { store } = editor;
  const isOpen = useStore(store, (it) => it.overlay === "sessions");
  const close = () => store.setState({ overlay: null });
  return (
    <Dialog isOpen={isOpen} title="Sessions" size="wide" onClose={close}>
      <Sessions editor={editor} />
      <DialogEnd onClose={close} />
    </Dialog>
  );
}

function Sessions({ editor: { connection } }: { readonly editor: Editor }): ReactElement {
  const [sessions, setSessions] = useState<readonly KeptSession[] | null>(null);
  const [told, setTold] = useState("");
  const attempt = useCallback(async (work: () => Promise<string>): Promise<void> => {
    try {
      setTold(await work());
    } catch (error) {
      const { what, next } = faultWords(asFault(error).fault);
      setTold(`${what} ${next}`);
    }
  }, []);
  useEffect(() => {
    void attempt(async () => {
      setSessions(await connection.call("session.list", {}));
      return "";
    });
  }, [connection, attempt]);

  const save = (name: string, format: "json" | "pdf") =>
    attempt(async () => {
      const saved = await connection.call("session.saveKept", { name, format });
      if (saved?.address) downloadFile(saved.address, saved.fileName);
      return saved ? `Saved: ${saved.fileName}` : "";
    });
  const remove = ({ name, title, startedAt }: KeptSession) =>
    attempt(async () => {
      await connection.call("session.remove", { name });
      setSessions((now) => now?.filter((it) => it.name !== name) ?? null);
      return `Deleted: ${title}, ${dateText(startedAt)}`;
    });

  return (
    <>
      {sessions?.length === 0 && (
        <p>No show was held on this computer yet. The record of each is kept here, the last fifty of them.</p>
      )}
      {sessions && sessions.length > 0 && (
        <ul className="sessions" aria-label="Earlier sessions">
          {sessions.map((it) => (
            <SessionRow key={it.name} session={it} onSave={save} onRemove={remove} />
          ))}
        </ul>
      )}
      <p className="sessions-told" role="status">
        {told}
      </p>
    </>
  );
}

interface SessionRowProps {
  readonly session: KeptSession;
  onSave(name: string, format: "json" | "pdf"): void;
  onRemove(session: KeptSession): void;
}

function SessionRow({ session, onSave, onRemove }: SessionRowProps): ReactElement {
  const { name, title, kind, place, startedAt, spentSeconds } = session;
  const [isSure, setSure] = useState(false);
  const when = dateText(startedAt);
  const about = [
    `${kind === "rehearsal" ? "Rehearsed" : "Held"} ${when}`,
    `${Math.round(spentSeconds / 60)} min`,
    ...(place === "" ? [] : [place]),
  ];
  return (
    <li>
      <div>
        <strong>{title}</strong>
        <p>{about.join(" · ")}</p>
      </div>
      <Button aria-label={`Save as PDF: ${title}, ${when}`} onPress={() => onSave(name, "pdf")}>
        PDF
      </Button>
      <Button aria-label={`Save as JSON: ${title}, ${when}`} onPress={() => onSave(name, "json")}>
        JSON
      </Button>
      {isSure ? (
        <Button autoFocus onPress={() => onRemove(session)}>
          Delete for good
        </Button>
      ) : (
        <Button aria-label={`Delete: ${title}, ${when}`} onPress={() => setSure(true)}>
          Delete…
        </Button>
      )}
    </li>
  );
}
