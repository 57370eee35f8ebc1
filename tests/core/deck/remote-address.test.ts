/** Which addresses of the network a deck may ever ask for: a table of what people and attackers write. */

import { describe, expect, it } from "vitest";
import { parseDeck } from "#core/deck/assemble.ts";
import { remoteHost, remoteHostsOf, remoteSource } from "#core/deck/remote-address.ts";
import { slideJob } from "#core/render/make-job.ts";
import { renderSlide } from "#core/render/slide.ts";

describe("an address of the network", () => {
  it.each([
    ["https://pics.hospital.org/a.png", "pics.hospital.org"],
    ["HTTPS://Pics.Hospital.ORG/a.png?size=2#x", "pics.hospital.org"],
    ["https://hospital.org", "hospital.org"],
    ["https://xn--bcher-kva.de/a.png", "xn--bcher-kva.de"],
    ["https://a.xn--p1ai/b.svg", "a.xn--p1ai"],
  ])("%s names the host %s", (address, host) => expect(remoteHost(address)).toBe(host));

  it.each([
    "http://pics.hospital.org/a.png",
    "//pics.hospital.org/a.png",
    "ftp://pics.hospital.org/a.png",
    "https://pics.hospital.org:8443/a.png",
    "https://pics.hospital.org:443/a.png",
    "https://user@pics.hospital.org/a.png",
    "https://user:secret@pics.hospital.org/a.png",
    "https://pics.hospital.org@evil.org/a.png",
    "https://pics.hospital.org\\@evil.org/a.png",
    "https://pics.hospital.org\\.evil.org/a.png",
    "https://bücher.de/a.png",
    "https://рics.hospital.org/a.png",
    "https://pics。hospital.org/a.png",
    "https://127.0.0.1/a.png",
    "https://127.1/a.png",
    "https://2130706433/a.png",
    "https://0x7f.0x0.0x0.0x1/a.png",
    "https://0177.0.0.1/a.png",
    "https://[::1]/a.png",
    "https://[fd00::1]/a.png",
    "https://localhost/a.png",
    "https://nas/a.png",
    "https://nas.local/a.png",
    "https://a.localhost/a.png",
    "https://wiki.internal/a.png",
    "https://printer.lan/a.png",
    "https://router.home.arpa/a.png",
    "https://pics.hospital.org./a.png",
    "https://.hospital.org/a.png",
    "https://pics..hospital.org/a.png",
    "https://-pics.hospital.org/a.png",
    "https://pics.hospital.org/a b.png",
    "https://pics.hospital.org/ä.png",
    "https://pics.hospital.org/a\n.png",
    "https://%70ics.hospital.org/a.png",
    "https:///a.png",
    "https:pics.hospital.org/a.png",
    `https://pics.hospital.org/${"a".repeat(2048)}`,
    "images/a.png",
    "",
  ])("%s is never fetched", (address) => expect(remoteHost(address)).toBeNull());

  it("is written for the stage as one part of a path, and only when its host is allowed", () => {
    const address = "https://pics.hospital.org/a/../b.png?x=1&y='#part";
    expect(remoteSource(address, ["hospital.org", "evil.org"])).toBeNull();
    const source = remoteSource(address, ["pics.hospital.org"]) ?? "";
    expect(source).toMatch(/^remote\/[^/?#\\"<>\s]+$/);
    expect(decodeURIComponent(source.slice("remote/".length))).toBe(address.replace("#part", ""));
  });
});

describe("a slide with pictures of the network", () => {
  const text =
    'x ![one](https://a.org/1.png) <img src="https://a.org/2.png" alt="two"> ![three](https://b.org/3.mp4) ![four](https://127.0.0.1/4.png)\n';
  const deckWith = (remoteHosts: readonly string[]) =>
    parseDeck({
      name: "d",
      settings: null,
      sources: [{ name: "a.md", text }],
      data: [],
      assets: [],
      remoteHosts,
    });
  const draw = (hosts: readonly string[], ...rest: [] | ["screen", 2] | ["learner"]) => {
    const deck = deckWith(hosts);
    const [medium = "screen", level = null] = rest;
    return renderSlide(slideJob(deck, deck.slides[0]?.slide.id ?? ""), medium, level).html;
  };

  it("names the hosts that may be asked for, each once", () => {
    expect(remoteHostsOf(deckWith([]))).toEqual(["a.org", "b.org"]);
  });

  it("shows their words in their place until a host is allowed, and then only what lies there", () => {
    expect(draw([])).not.toMatch(/\ssrc=/);
    expect(draw([]).match(/blocked-image/g)).toHaveLength(4);
    const html = draw(["a.org"]);
    expect(html.match(/src="[^"]*"/g)).toEqual([
      'src="remote/https%3A%2F%2Fa.org%2F1.png"',
      'src="remote/https%3A%2F%2Fa.org%2F2.png"',
    ]);
    expect(draw(["b.org"])).toMatch(/<video[^>]* src="remote\/https%3A%2F%2Fb.org%2F3.mp4"/);
    expect(draw(["127.0.0.1"])).not.toMatch(/\ssrc=/);
  });

  it("shows them on no paper, whatever is allowed", () => {
    expect(draw(["a.org", "b.org"], "screen", 2)).not.toContain("remote/");
    expect(draw(["a.org", "b.org"], "learner")).not.toContain("remote/");
  });

  it("cannot allow anything by itself", () => {
    const settings = { name: "deck.yml", text: "remoteHosts: [a.org]\nremote: true\nremote_hosts: a.org\n" };
    const deck = parseDeck({ ...deckWith([]).files, remoteHosts: undefined, settings });
    expect(renderSlide(slideJob(deck, deck.slides[0]?.slide.id ?? ""), "screen").html).not.toContain(
      "remote/",
    );
  });
});
