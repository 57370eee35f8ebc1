/** The name of a file as it must stand between the brackets of a link. */

export const linkTarget = (address: string): string =>
  address.replace(/[\s()%]/g, (it) => encodeURIComponent(it).replace("(", "%28").replace(")", "%29"));
