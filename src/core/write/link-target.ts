/** What stands between the brackets of a link: the name of a file, or an address of the web. */

export const linkTarget = (address: string): string =>
  address.replace(/[\s()%]/g, (it) => encodeURIComponent(it).replace("(", "%28").replace(")", "%29"));

/** An address that is written as addresses are: its percent signs mean something. */
export const webTarget = (address: string): string =>
  linkTarget(address.replaceAll("%", "\0")).replaceAll("\0", "%");
