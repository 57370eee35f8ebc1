/** Stands in for a module of Node that a library names and a page has no use for. */

export {};
