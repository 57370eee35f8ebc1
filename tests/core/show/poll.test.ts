import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Asked, ballotOf, castBallot, type Poll, readBallot, tally } from "#core/show/poll.ts";

const asked: Asked = { key: "q", options: 4, isMultiple: true };

describe("a poll", () => {
  it("counts one ballot a phone, the last one, in whatever order they come", () => {
    const vote = fc.record({ phone: fc.integer({ min: 0, max: 9 }), ticked: fc.subarray([0, 1, 2, 3]) });
    fc.assert(
      fc.property(fc.array(vote), (votes) => {
        const poll = votes.reduce<Poll>(
          (all, it) => castBallot(all, asked, `${it.phone}`, it.ticked),
          new Map(),
        );
        const last = [...new Map(votes.map((it) => [it.phone, it.ticked])).values()].filter(
          (it) => it.length > 0,
        );
        expect(tally(poll, asked)).toEqual({
          phones: last.length,
          counts: [0, 1, 2, 3].map((option) => last.filter((it) => it.includes(option)).length),
        });
      }),
    );
  });

  it("keeps the questions apart", () => {
    const poll = castBallot(new Map(), asked, "x", [1]);
    expect(tally(poll, { ...asked, key: "other" })).toEqual({ phones: 0, counts: [0, 0, 0, 0] });
    expect(ballotOf(poll, "q", "x")).toEqual([1]);
    expect(ballotOf(poll, "other", "x")).toEqual([]);
  });

  it.each([[[4]], [[-1]], [[0.5]], [[Number.NaN]]])(
    "takes no ballot with an option that is none: %j",
    (ticked) => {
      expect(readBallot(asked, ticked)).toBeNull();
    },
  );

  it("takes two ticks only where several may be right, and one tick made twice as one", () => {
    expect(readBallot({ ...asked, isMultiple: false }, [0, 1])).toBeNull();
    expect(readBallot({ ...asked, isMultiple: false }, [2, 2])).toEqual([2]);
    expect(readBallot(asked, [3, 0])).toEqual([0, 3]);
    expect(readBallot(asked, [])).toEqual([]);
  });
});
