/** Earlier versions of one source: when and how large the change, what it was, and the way back to it. */

import "./history-dialog.css";
import { type ReactElement, useEffect, useMemo, useState } from "react";
import { asFault } from "#contract/client.ts";
import type { TextVersion } from "#contract/histories.ts";
import { faultWords } from "#contract/words.ts";
import { Button } from "#ui/kit/button.tsx";
import { ChoiceList } from "#ui/kit/choice-list.tsx";
import { Dialog } from "#ui/kit/dialog.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import { whenWords } from "#ui/kit/when-words.ts";
import type { Editor } from "./editor.ts";
import { changeWords, reasonWords, restore } from "./history-actions.ts";
import { type VersionRow, versionDays } from "./history-rows.ts";
import { SideBySide } from "./side-by-side.tsx";

export function HistoryDialog({ editor }: { readonly editor: Editor }): ReactElement {
  const { store } = editor;
  const isOpen = useStore(store, (it) => it.overlay === "history");
  const name = useStore(store, (it) => it.asked);
  return (
    <Dialog
      isOpen={isOpen}
      title={`History of ${name}`}
      size="wide"
      onClose={() => store.setState({ overlay: null })}
    >
      <Versions editor={editor} name={name} />
    </Dialog>
  );
}

interface VersionsProps {
  readonly editor: Editor;
  readonly name: string;
}

function Versions({ editor, name }: VersionsProps): ReactElement {
  const { connection, store } = editor;
  const [versions, setVersions] = useState<readonly TextVersion[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [old, setOld] = useState<{ readonly id: string; readonly text: string } | null>(null);
  const [fault, setFault] = useState("");
  const now = useStore(store, (it) => it.saves.get(name)?.text ?? "");
  const days = useMemo(() => versionDays(versions ?? []), [versions]);
  const version = versions?.find((it) => it.id === chosen);

  useEffect(() => {
    const show = (error: unknown) => {
      const { what, next } = faultWords(asFault(error).fault);
      setFault(`${what} ${next}`);
    };
    connection.call("history.list", { name }).then((found) => {
      setVersions(found);
      setChosen(found[0]?.id ?? null);
    }, show);
  }, [connection, name]);
  useEffect(() => {
    if (chosen === null) return;
    connection.call("history.read", { name, id: chosen }).then(
      ({ text }) => {
        setFault("");
        setOld({ id: chosen, text });
      },
      (error: unknown) => setFault(faultWords(asFault(error).fault).what),
    );
  }, [connection, name, chosen]);

  if (versions?.length === 0)
    return (
      <>
        <p className="history-empty">
          No version yet. One is kept every five minutes of work, and before each step that replaces the text.
          Versions stay on this computer for 30 days.
        </p>
        <div className="dialog-actions">
          <Button onPress={() => store.setState({ overlay: null })}>Close</Button>
        </div>
      </>
    );
  return (
    <>
      <div className="history-panes">
        <ChoiceList
          name="Versions"
          sections={days}
          chosen={chosen}
          drawRow={drawVersion}
          onChoose={setChosen}
        />
        <div className="history-text">
          {fault !== "" && <p role="alert">{fault}</p>}
          {version && old?.id === version.id && (
            <SideBySide
              left={{ label: `Written ${whenWords(version.atMs)}`, text: old.text }}
              right={{ label: "Now", text: now }}
            />
          )}
        </div>
      </div>
      <div className="dialog-actions">
        <Button onPress={() => store.setState({ overlay: null })}>Close</Button>
        <Button
          look="strong"
          isDisabled={!version || old?.id !== version.id || old.text === now}
          onPress={() => old && void restore(editor, name, old.text)}
        >
          Restore
        </Button>
      </div>
    </>
  );
}

const drawVersion = ({ time, version }: VersionRow): ReactElement => (
  <div className="history-version">
    <span>{time}</span>
    <span className="history-change">{changeWords(version)}</span>
    <span className="history-reason">{reasonWords[version.reason]}</span>
  </div>
);
