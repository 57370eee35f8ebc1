/** The editor window: how its panes divide it. */

import "./editor-app.css";
import type { ReactElement } from "react";
import { Palette } from "#ui/commands/palette.tsx";
import { MountedElement } from "#ui/kit/mounted-element.tsx";
import { Notice } from "#ui/kit/notice.tsx";
import { Pane, Splitter } from "#ui/kit/splitter.tsx";
import { Toasts } from "#ui/kit/toast.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { ConflictNotices } from "./conflict-notice.tsx";
import { CropDialog } from "./crop-dialog.tsx";
import type { Editor } from "./editor.ts";
import { ExportDialog } from "./export-dialog.tsx";
import { FileList } from "./file-list.tsx";
import { HistoryDialog } from "./history-dialog.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { PanelTabs } from "./panel-tabs.tsx";
import { PictureNotice } from "./picture-notice.tsx";
import { PreviewPane } from "./preview-pane.tsx";
import { RecoveredDialog } from "./recovered-dialog.tsx";
import { RecoveredNotices } from "./recovered-notice.tsx";
import { RehearsalDialog } from "./rehearsal-dialog.tsx";
import { RemoteNotice } from "./remote-notice.tsx";
import { RoomCheck } from "./room-check.tsx";
import { runCommand } from "./run-command.ts";
import { SessionsDialog } from "./sessions-dialog.tsx";
import { SettingsDialog } from "./settings-dialog.tsx";
import { SlideList } from "./slide-list.tsx";
import { SlideTools } from "./slide-tools.tsx";
import { SourceTools } from "./source-tools.tsx";
import { StatusBar } from "./status-bar.tsx";
import { Switcher } from "./switcher.tsx";
import { TabRow, tabbedId } from "./tab-row.tsx";
import { TopBar } from "./top-bar.tsx";
import { TourNotice } from "./tour-notice.tsx";

export function EditorApp({ editor }: { readonly editor: Editor }): ReactElement {
  const { store, commands, platform } = editor;
  const isConnected = useStore(store, (it) => it.isConnected);
  const overlay = useStore(store, (it) => it.overlay);
  const toasts = useStore(store, (it) => it.toasts);
  const parts = useStore(store, (it) => it.parts);
  const hasList = parts.list && !parts.focus;
  const hasPanel = parts.panel && !parts.focus;
  const close = () => store.setState({ overlay: null });
  return (
    <div className="editor">
      {parts.focus ? (
        <header className="only-heard">
          <h1>Focus mode</h1>
        </header>
      ) : (
        <TopBar editor={editor} />
      )}
      {!parts.focus && <TourNotice editor={editor} />}
      {!isConnected && (
        <Notice tone="bad" title="The connection to Lectern is lost.">
          Go on writing: your text is kept in this window and saved when the connection is back. Do not close
          it.
        </Notice>
      )}
      <main className="editor-panes">
        <Splitter id="editor-sides" direction="horizontal">
          {hasList && (
            <Pane id="slides" name="the slide list" size={21} leastPx={170}>
              <aside className="editor-side" aria-label="Slides and files">
                <SlideTools editor={editor} />
                <Splitter id="editor-lists" direction="vertical">
                  <Pane id="slide-list" name="the slides" size={74} leastPx={120}>
                    <SlideList editor={editor} />
                  </Pane>
                  <Pane id="file-list" name="the files" size={26} leastPx={60}>
                    <FileList editor={editor} />
                  </Pane>
                </Splitter>
              </aside>
            </Pane>
          )}
          <Pane id="work" name="text and preview" size={79} leastPx={320}>
            <Splitter id="editor-work" direction="vertical">
              <Pane id="top" name="text and preview" size={70} leastPx={160}>
                <Splitter id="editor-top" direction="horizontal">
                  <Pane id="source" name="the text" size={50} leastPx={180}>
                    <section id={tabbedId} className="editor-source" aria-label="Source">
                      <RecoveredNotices editor={editor} />
                      <ConflictNotices editor={editor} />
                      <RemoteNotice editor={editor} />
                      <PictureNotice editor={editor} />
                      {!parts.focus && <TabRow editor={editor} />}
                      {!parts.focus && <SourceTools editor={editor} />}
                      <MountedElement element={editor.source.element} className="source-holder" />
                    </section>
                  </Pane>
                  <Pane id="preview" name="the preview" size={50} leastPx={180}>
                    <PreviewPane editor={editor} />
                  </Pane>
                </Splitter>
              </Pane>
              {hasPanel && (
                <Pane id="panel" name="notes, problems and outline" size={30} leastPx={90}>
                  <PanelTabs editor={editor} />
                </Pane>
              )}
            </Splitter>
          </Pane>
        </Splitter>
      </main>
      <StatusBar editor={editor} />
      <Palette commands={commands} platform={platform} isOpen={overlay === "palette"} onClose={close} />
      <Switcher editor={editor} />
      <ExportDialog editor={editor} />
      <SettingsDialog editor={editor} />
      <KeysDialog editor={editor} />
      <RoomCheck editor={editor} />
      <RehearsalDialog editor={editor} />
      <SessionsDialog editor={editor} />
      <RecoveredDialog editor={editor} />
      <HistoryDialog editor={editor} />
      <ConflictDialog editor={editor} />
      <CropDialog editor={editor} />
      <Toasts
        messages={toasts}
        onClose={(id) => store.setState({ toasts: toasts.filter((it) => it.id !== id) })}
        onRun={(id) => runCommand(commands, id)}
      />
    </div>
  );
}
