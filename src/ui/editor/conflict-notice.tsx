/** Says when a file was changed outside while it had unsaved edits, and offers both versions; or why it cannot be edited. */

import type { ReactElement } from "react";
import { faultWords } from "#contract/words.ts";
import type { Fault } from "#core/fault.ts";
import { Button } from "#ui/kit/button.tsx";
import { Notice } from "#ui/kit/notice.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import { copyText, dropRemoved, resolveWithMine, resolveWithTheirs } from "./conflict-actions.ts";
import type { Editor } from "./editor.ts";
import { saveCopy, writeAgain } from "./gone-actions.ts";
import { GoneNotices } from "./gone-notices.tsx";
import { type SaveState, statusOf } from "./save-state.ts";
import { showFile } from "./slide-actions.ts";

/** Conflicts of every text, because one that is not in the pane is not saved either. */
export function ConflictNotices({ editor }: { readonly editor: Editor }): ReactElement {
  const saves = useStore(editor.store, (it) => it.saves);
  const shown = useStore(editor.store, (it) => it.fileName);
  const journalFault = useStore(editor.store, (it) => it.journalFault);
  const conflicts = [...saves.values()].filter((it) => it.theirs !== null);
  const save = saves.get(shown);
  return (
    <>
      {conflicts.map((it) => (
        <Conflict key={it.name} editor={editor} save={it} isShown={it.name === shown} />
      ))}
      <GoneNotices editor={editor} />
      {save && statusOf(save) === "read-only" && (
        <Notice tone="calm" title={`${save.name} can be read, not changed.`}>
          The file is write-protected, or holds bytes that are no text in a known encoding. Nothing will be
          written to it.
        </Notice>
      )}
      {journalFault && <JournalFault fault={journalFault} />}
      {save?.fault && save.theirs === null && <SaveFault save={save} editor={editor} />}
    </>
  );
}

interface ConflictProps {
  readonly editor: Editor;
  readonly save: SaveState;
  readonly isShown: boolean;
}

function Conflict({ editor, save, isShown }: ConflictProps): ReactElement {
  const { name, theirs } = save;
  const show = !isShown && <Button onPress={() => showFile(editor, name)}>Show</Button>;
  if (theirs?.kind !== "changed")
    return (
      <Notice
        tone="care"
        title={`${name} was removed outside.`}
        actions={
          <>
            {show}
            <Button onPress={() => copyText(editor, save.text, "Your text was copied.")}>
              Copy your text
            </Button>
            <Button onPress={() => void saveCopy(editor, name, save.text)}>Save a copy elsewhere</Button>
            <Button onPress={() => void dropRemoved(editor, name)}>Let it go</Button>
            <Button look="strong" onPress={() => void writeAgain(editor, name)}>
              Write it again
            </Button>
          </>
        }
      >
        Your text with its unsaved edits is still here and in Lectern's journal. Let go, it is kept in the
        history.
      </Notice>
    );
  return (
    <Notice
      tone="care"
      title={`${name} was changed outside.`}
      actions={
        <>
          {show}
          <Button onPress={() => copyText(editor, theirs.file.text, "The other version was copied.")}>
            Copy theirs
          </Button>
          <Button onPress={() => editor.store.setState({ overlay: "conflict", asked: name })}>
            Part by part
          </Button>
          <Button onPress={() => void resolveWithTheirs(editor, name)}>Take theirs</Button>
          <Button look="strong" onPress={() => void resolveWithMine(editor, name)}>
            Keep mine
          </Button>
        </>
      }
    >
      You have edits that are not saved. Nothing is overwritten until you choose; the other version stays in
      the history of this source.
    </Notice>
  );
}

function JournalFault({ fault }: { readonly fault: Fault }): ReactElement {
  const { what, safe, next } = faultWords(fault);
  return (
    <Notice tone="care" title={what}>
      {safe} {next}
    </Notice>
  );
}

function SaveFault({
  editor,
  save,
}: {
  readonly editor: Editor;
  readonly save: SaveState;
}): ReactElement | null {
  if (!save.fault) return null;
  const { what, safe, next } = faultWords(save.fault);
  return (
    <Notice
      tone="bad"
      title={what}
      actions={
        <>
          {save.fault.code !== "save.changed-outside" && (
            <Button onPress={() => void saveCopy(editor, save.name, save.text)}>Save a copy elsewhere</Button>
          )}
          {save.fault.code === "save.file-gone" && (
            <Button onPress={() => void writeAgain(editor, save.name)}>Write it again</Button>
          )}
          <Button onPress={() => void editor.saver.now()}>Try again</Button>
        </>
      }
    >
      {safe} {next}
    </Notice>
  );
}
