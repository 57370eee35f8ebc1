/** The layout of a list whose rows all have one height and whose headings have another: every place is known, none is guessed. */

import { ListLayout, Rect } from "react-aria-components";

export class FullLayout<T> extends ListLayout<T> {
  /** Called whenever places may have changed. */
  onLaidOut: () => void = () => undefined;

  override update(...[context]: Parameters<ListLayout<T>["update"]>): void {
    super.update(context);
    this.onLaidOut();
  }

  /** Rows far from the ones in sight are laid out too: a thousand take a millisecond, and the bar beside them never jumps. */
  protected override buildCollection(offset?: number): ReturnType<ListLayout<T>["buildCollection"]> {
    this.requestedRect = new Rect(0, 0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
    return super.buildCollection(offset);
  }

  /** Headings stay at the top of the list while their rows go by: their place is one in what is seen, not in the list. */
  protected override buildSection(
    ...[node, x, y]: Parameters<ListLayout<T>["buildSection"]>
  ): ReturnType<ListLayout<T>["buildSection"]> {
    const built = super.buildSection(node, x, y);
    for (const { layoutInfo } of built.children ?? []) {
      if (layoutInfo.type !== "header") continue;
      layoutInfo.isSticky = true;
      layoutInfo.zIndex = 2;
      layoutInfo.rect.y = 0;
    }
    return built;
  }

  /** What is dropped goes between rows, also where a heading is: before or after the one that is nearest. */
  override getDropTargetFromPoint(
    ...[, y, isValid]: Parameters<ListLayout<T>["getDropTargetFromPoint"]>
  ): ReturnType<ListLayout<T>["getDropTargetFromPoint"]> {
    const at = y + (this.virtualizer?.visibleRect.y ?? 0);
    const size = this.rowSize ?? 0;
    const far = (row: { readonly top: number }) => Math.max(row.top - at, at - (row.top + size), 0);
    const [near] = this.rowsBetween(at - size, at + size).toSorted((a, b) => far(a) - far(b));
    if (!near) return null;
    const dropPosition = at < near.top + size / 2 ? "before" : "after";
    const target = { type: "item" as const, key: near.id, dropPosition: dropPosition as "before" | "after" };
    return isValid(target) ? target : null;
  }

  /** Where rows are whose places touch `from`…`to`, in CSS pixels from the top of the list. */
  rowsBetween(from: number, to: number): readonly { readonly id: string; readonly top: number }[] {
    const rows = this.getVisibleLayoutInfos(new Rect(0, from, 1, Math.max(1, to - from)));
    return rows
      .filter((it) => it.type === "item" && it.rect.maxY >= from && it.rect.y <= to)
      .map((it) => ({ id: String(it.key), top: it.rect.y }));
  }
}
