/** Any CSS colour as the pixel it paints: for who must compute with one, and for engines that know only the old notations. */

/** Red, green, blue and alpha, 0 to 255; all 0 where nothing can be painted. */
export function pixelOf(colour: string): readonly [number, number, number, number] {
  const canvas = document.createElement("canvas").getContext("2d");
  if (!canvas) return [0, 0, 0, 0];
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha];
}

/** The colour as `#rrggbb`, without its transparency. */
export function hexOf(colour: string): string {
  const parts = pixelOf(colour).slice(0, 3);
  return `#${parts.map((it) => it.toString(16).padStart(2, "0")).join("")}`;
}
