/** Hands a finished file to the browser, which keeps it where its user wants downloads. */

export function downloadFile(address: string, fileName: string): void {
  const link = document.createElement("a");
  Object.assign(link, { href: new URL(address, location.href).href, download: fileName });
  link.click();
}
