/** A QR code, black on white in light and dark, for scanners know no other. */

import "./qr-picture.css";
import type { ReactElement } from "react";

export interface QrPictureProps {
  /** Width and height in squares, and the dark squares as path data. */
  readonly code: { readonly size: number; readonly path: string };
  /** Said by a screen reader. */
  readonly label: string;
}

export function QrPicture({ code, label }: QrPictureProps): ReactElement {
  return (
    <svg className="qr-picture" viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={label}>
      <path d={code.path} />
    </svg>
  );
}
