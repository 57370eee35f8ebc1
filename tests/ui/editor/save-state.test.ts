/** One text between editor and disk: every order of edits, saves and outside changes keeps both texts. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  beginSave,
  editSave,
  endRecovery,
  failSave,
  finishSave,
  keepMine,
  openSave,
  recoverSave,
  type SaveState,
  seeDisk,
  statusOf,
  takeTheirs,
} from "#ui/editor/save-state.ts";

const file = (text: string, hash = `hash of ${text}`, writable = true) => ({
  name: "a.md",
  text,
  hash,
  writable,
});
const changed = (text: string) => ({ kind: "changed" as const, file: file(text) });
const fresh = openSave(file("one"));

/** Throws when there was nothing to save. */
function begun(state: SaveState): SaveState {
  const next = beginSave(state);
  if (!next) throw new RangeError(`nothing to save: ${statusOf(state)}`);
  return next;
}

describe("a recovered text", () => {
  const recovered = recoverSave(fresh, "recovered", 5);

  test("is not saved before the user has chosen, whatever is typed into it", () => {
    expect(statusOf(recovered)).toBe("recovered");
    expect(beginSave(editSave(recovered, "recovered and more"))).toBeNull();
    const kept = begun(endRecovery(recovered));
    expect(kept).toMatchObject({ sending: "recovered", base: fresh.base });
  });

  test("that the disk already says is none", () => {
    expect(recoverSave(fresh, fresh.text, 5)).toBe(fresh);
    expect(statusOf(seeDisk(recovered, changed("recovered")))).toBe("saved");
  });

  test("stays over a file that changes meanwhile, and is then compared with that one", () => {
    const later = seeDisk(recovered, changed("theirs"));
    expect(statusOf(later)).toBe("recovered");
    expect(later).toMatchObject({ text: "recovered", saved: "theirs", base: "hash of theirs" });
  });
});

describe("edits of both sides", () => {
  const base = openSave(file("# One\n\nfirst\n\n# Two\n\nsecond\n"));
  const mine = editSave(base, base.text.replace("first", "first of mine"));

  test("that do not overlap are merged, and the merge is saved over theirs", () => {
    const theirs = changed(base.text.replace("second", "second of theirs"));
    const merged = seeDisk(mine, theirs);
    expect(statusOf(merged)).toBe("dirty");
    expect(merged.text).toBe("# One\n\nfirst of mine\n\n# Two\n\nsecond of theirs\n");
    expect(begun(merged).base).toBe(theirs.file.hash);
  });

  test("that overlap are not", () => {
    expect(statusOf(seeDisk(mine, changed(base.text.replace("first", "first of theirs"))))).toBe("conflict");
  });
});

describe("saving", () => {
  test("goes from saved over dirty and saving back to saved", () => {
    const dirty = editSave(fresh, "two");
    const saving = begun(dirty);
    const saved = finishSave(saving, "h2");
    expect([fresh, dirty, saving, saved].map(statusOf)).toEqual(["saved", "dirty", "saving", "saved"]);
    expect(saved).toMatchObject({ text: "two", saved: "two", base: "h2" });
  });

  test("what is typed while a save is on its way is not saved by it", () => {
    const done = finishSave(editSave(begun(editSave(fresh, "two")), "three"), "h2");
    expect(statusOf(done)).toBe("dirty");
    expect(done).toMatchObject({ text: "three", saved: "two", base: "h2" });
  });

  test("an edit taken back needs no save", () => {
    expect(beginSave(editSave(editSave(fresh, "two"), "one"))).toBeNull();
  });

  test("a failed save keeps the text, says why, and can be tried again", () => {
    const failed = failSave(begun(editSave(fresh, "two")), { code: "save.disk-full", detail: {} });
    expect(statusOf(failed)).toBe("failed");
    expect(failed.text).toBe("two");
    expect(finishSave(begun(failed), "h2").fault).toBeNull();
  });

  test("a file that cannot be written is read-only, but never while it has edits that are not saved", () => {
    const locked = openSave(file("one", "h", false));
    expect(statusOf(locked)).toBe("read-only");
    expect(beginSave(locked)).toBeNull();
    const refused = failSave(begun(editSave(fresh, "two")), { code: "save.read-only", detail: {} });
    const seen = seeDisk(refused, { kind: "changed", file: file("one", fresh.base, false) });
    expect(statusOf(seen)).toBe("failed");
    expect(begun(seen).sending).toBe("two");
  });
});

describe("a change outside", () => {
  test("of a clean text is taken over", () => {
    expect(seeDisk(fresh, changed("theirs"))).toEqual(openSave(file("theirs")));
  });

  test("of an edited text keeps both and is saved by nobody until somebody chose", () => {
    const conflict = seeDisk(editSave(fresh, "mine"), changed("theirs"));
    expect(statusOf(conflict)).toBe("conflict");
    expect(conflict.text).toBe("mine");
    expect(conflict.theirs).toEqual(changed("theirs"));
    expect(beginSave(conflict)).toBeNull();
  });

  test("that says what the editor says is none", () => {
    expect(statusOf(seeDisk(editSave(fresh, "same"), changed("same")))).toBe("saved");
  });

  test("without a change of content is none", () => {
    const dirty = editSave(fresh, "mine");
    expect(seeDisk(dirty, { kind: "changed", file: file("one") })).toBe(dirty);
  });

  test("that was taken back ends the conflict", () => {
    const conflict = seeDisk(editSave(fresh, "mine"), changed("theirs"));
    expect(statusOf(seeDisk(conflict, { kind: "changed", file: file("one") }))).toBe("dirty");
  });

  test("while a save is on its way is judged when the save has failed", () => {
    const saving = begun(editSave(fresh, "mine"));
    const seen = seeDisk(saving, changed("theirs"));
    expect(statusOf(seen)).toBe("saving");
    const refused = failSave(seen, { code: "save.changed-outside", detail: {} });
    expect(statusOf(refused)).toBe("conflict");
    expect(refused.text).toBe("mine");
  });

  test("before a save that worked is older than it, and judged no more", () => {
    const saving = begun(editSave(fresh, "mine"));
    for (const seen of [changed("one"), changed("theirs, for a moment"), { kind: "removed" } as const]) {
      const done = finishSave(seeDisk(saving, seen), "hash of mine");
      expect(statusOf(done)).toBe("saved");
      expect(done).toMatchObject({ text: "mine", saved: "mine", base: "hash of mine" });
    }
  });

  test("that is our own save seen by the watcher changes nothing", () => {
    const saving = begun(editSave(fresh, "mine"));
    const done = finishSave(seeDisk(saving, changed("mine")), "hash of mine");
    expect(statusOf(done)).toBe("saved");
    expect(done.theirs).toBeNull();
  });

  test("that removes the file keeps an edited text", () => {
    const gone = seeDisk(editSave(fresh, "mine"), { kind: "removed" });
    expect(statusOf(gone)).toBe("conflict");
    expect(gone.text).toBe("mine");
  });
});

describe("choosing", () => {
  const conflict = seeDisk(editSave(fresh, "mine"), changed("theirs"));

  test("mine saves on top of theirs", () => {
    const kept = keepMine(conflict);
    expect(begun(kept)).toMatchObject({ sending: "mine", base: "hash of theirs" });
  });

  test("theirs is clean and saved", () => {
    expect(takeTheirs(conflict)).toMatchObject({ text: "theirs", base: "hash of theirs" });
    expect(statusOf(takeTheirs(conflict))).toBe("saved");
  });

  test("changes nothing where nothing is to be chosen", () => {
    expect(keepMine(fresh)).toBe(fresh);
    expect(takeTheirs(fresh)).toBe(fresh);
  });
});

/** A disk that checks the base as the host does, and an editor that saves to it, in any order of events. */
test("whatever happens in whatever order, no text of anybody disappears unseen", () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant("edit" as const), text: fc.string({ maxLength: 3 }) }),
    fc.record({ kind: fc.constant("outside" as const), text: fc.string({ maxLength: 3 }) }),
    fc.record({
      kind: fc.constantFrom("begin" as const, "arrive" as const, "watch" as const),
      text: fc.constant(""),
    }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let disk = "one";
      let save = fresh;
      const hash = (text: string) => `hash of ${text}`;
      const arrive = () => {
        if (save.sending === null) return;
        // The host's check: only the version the save is based on is replaced.
        if (save.base !== hash(disk)) save = failSave(save, { code: "save.changed-outside", detail: {} });
        else {
          disk = save.sending;
          save = finishSave(save, hash(disk));
          expect(save.saved).toBe(disk);
        }
      };
      for (const { kind, text } of steps) {
        if (kind === "edit") save = editSave(save, text);
        if (kind === "outside") disk = text;
        if (kind === "begin") save = beginSave(save) ?? save;
        if (kind === "arrive") arrive();
        if (kind === "watch") {
          const before = save;
          save = seeDisk(save, changed(disk));
          if (before.text !== before.saved) expect(save.text).toBe(before.text);
        }
      }
      arrive();
      save = seeDisk(save, changed(disk));
      if (statusOf(save) === "saved") expect(save.text).toBe(disk);
      if (statusOf(save) === "conflict") expect(save.theirs).toEqual(changed(disk));
    }),
    { numRuns: 500 },
  );
});
