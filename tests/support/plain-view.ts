/** A CodeMirror view without a window: it keeps a state and tells the listeners of the state, as the real one does. */

import { EditorState, type Transaction, type TransactionSpec } from "@codemirror/state";
import { EditorView, type ViewUpdate } from "@codemirror/view";

export class PlainView {
  state = EditorState.create();
  setState(state: EditorState): void {
    this.state = state;
  }
  dispatch(...specs: (TransactionSpec | Transaction | readonly Transaction[])[]): void {
    for (const spec of specs.flat()) {
      const startState = this.state;
      const transaction = "state" in spec ? spec : startState.update(spec);
      this.state = transaction.state;
      const update = { startState, state: this.state, docChanged: transaction.docChanged };
      for (const listen of this.state.facet(EditorView.updateListener)) listen(update as ViewUpdate);
    }
  }
}
