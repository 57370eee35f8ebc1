/** Tells when the next frame was painted, and no later. */

/**
 * A message posted from an animation frame is delivered when that frame is done; a second animation frame would come one frame
 * later, and the picture would be called late by as much.
 */
export function afterPaint(tell: () => void): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      tell();
    };
    port2.postMessage(null);
  });
}
