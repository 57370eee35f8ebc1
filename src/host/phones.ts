/** Phones in the room: lets them in when the presenter says so, counts their answers, and hears the presenter's own one. */

import type { Peer } from "#contract/contract.ts";
import { deckFilesOf } from "#contract/deck-files.ts";
import type { OpenDeck } from "#contract/decks.ts";
import {
  type LiveQuiz,
  type Network,
  PhoneAnswer,
  type PhoneChoice,
  PhonePress,
  type Phones as PhonesState,
} from "#contract/phones.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import type { Deck } from "#core/deck/deck.ts";
import { FaultError } from "#core/fault.ts";
import { ballotOf, castBallot, type Poll, readBallot, tally } from "#core/show/poll.ts";
import { type CountedQuestion, countedQuestions, type Question, questionsAt } from "#core/show/questions.ts";
import { placeKey, type Show } from "#core/show/show.ts";
import type { PhoneDoor, PhoneServer, PhoneServers } from "./phone-ports.ts";
import { askedNow, closedBecause, learnerView, remoteView } from "./phone-views.ts";
import type { Clock } from "./ports.ts";
import type { Presentation } from "./presentation.ts";
import type { Workspace } from "./workspace.ts";

/** More than a lecture hall; each is a connection and a ballot. */
const mostLearners = 400;
/** The presenter's phone, and one to change to. */
const mostRemotes = 2;

export interface Phones {
  networks(): readonly Network[];
  open(choice: PhoneChoice): Promise<PhonesState>;
  close(): Promise<void>;
  current(): PhonesState | null;
  showCode(on: boolean): void;
  live(by: Pick<Peer, "role">): LiveQuiz;
  /** What was answered in the running show; forgotten when it ends. */
  counted(): readonly CountedQuestion[];
}

export interface PhonesWorld {
  readonly servers: PhoneServers;
  readonly workspace: Workspace;
  readonly presentation: Presentation;
  readonly clock: Clock;
  /** 256 bits, as base64url. */
  readonly newId: () => string;
  /** A few letters a person can type: 40 bits. */
  readonly newShortId: () => string;
}

interface Open {
  readonly choice: PhoneChoice;
  readonly server: PhoneServer;
  readonly joinUrl: string | null;
  readonly remoteUrl: string | null;
}

export function createPhones(world: PhonesWorld): Phones {
  const { servers, workspace, presentation, clock } = world;
  let open: Open | null = null;
  let poll: Poll = new Map();
  let source: OpenDeck | null = null;
  let deck: Deck | null = null;
  let startedAt: number | null = null;
  let showsCode = false;
  let position = "";
  const connected = { learners: 0, remotes: 0 };
  /** Questions as phones name them. */
  const numbers = new Map<string, number>();

  const show = (): Show | null => presentation.current();
  const questions = (): readonly Question[] => {
    const now = show();
    return deck && now ? questionsAt(deck, now.position) : [];
  };

  function numberOf({ key }: Question): number {
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    return number;
  }

  function current(): PhonesState | null {
    return open && { ...connected, ...pick(open), showsCode };
  }

  function live({ role }: Pick<Peer, "role">): LiveQuiz {
    const now = show();
    const code = showsCode ? (open?.joinUrl ?? null) : null;
    // While the presenter looks ahead, the room's question is not the one at the show's place.
    if (!now || now.frozen || !open?.choice.answers) return { place: null, questions: [], code };
    const told = questions().map((it, at) => {
      const { phones, counts } = tally(poll, it);
      // What the room must not see yet is not sent to its window.
      return { phones, counts: role === "presenter" || at < now.answered ? [...counts] : null };
    });
    return { place: placeKey(now.position), questions: told, code };
  }

  function tellWindows(): void {
    const phones = current();
    for (const peer of workspace.peers) {
      if (peer.role === "editor") continue;
      peer.tell("phones.changed", { phones });
      peer.tell("quiz.changed", live(peer));
    }
  }

  /** The deck as it is now; read again only when its texts changed. */
  async function readDeck(): Promise<void> {
    const read = await workspace.read({ role: "presenter" });
    if (read !== source) deck = parseDeck(deckFilesOf(read));
    source = read;
  }

  async function showChanged(now: Show | null): Promise<void> {
    if (now?.startedAt !== startedAt) poll = new Map();
    startedAt = now?.startedAt ?? null;
    // The next press of the clicker must not happen behind the code.
    const at = JSON.stringify(now?.position);
    if (at !== position) showsCode = false;
    position = at;
    if (!open) return;
    // Nobody is left at a console that could turn the phones away.
    if (!now) return await close();
    await readDeck();
    open?.server.tell();
    tellWindows();
  }

  const learners = (token: string): PhoneDoor => ({
    token,
    room: mostLearners,
    view(phone) {
      const now = show();
      if (!now) return { kind: "wait" };
      const ticked = (it: Question) => ballotOf(poll, it.key, phone);
      return learnerView({ show: now, questions: questions(), ticked, numberOf }, clock.nowMs());
    },
    hear(phone, said) {
      const answer = PhoneAnswer.safeParse(said);
      if (!answer.success) return "malformed";
      const now = show();
      const asked = now && askedNow(questions(), now);
      if (!asked || now.emergency || now.frozen || numberOf(asked) !== answer.data.question) return "refused";
      if (closedBecause(questions(), asked, now, clock.nowMs()) !== null) return "refused";
      const ballot = readBallot(asked, answer.data.ticked);
      if (!ballot) return "malformed";
      poll = castBallot(poll, asked, phone, ballot);
      tellWindows();
      return "done";
    },
    counted(phones) {
      connected.learners = phones;
      tellWindows();
    },
  });

  const remote = (token: string, hasNotes: boolean): PhoneDoor => ({
    token,
    room: mostRemotes,
    view() {
      const now = show();
      return now && deck ? remoteView(deck, now, hasNotes, clock.nowMs()) : { kind: "wait" };
    },
    hear(_phone, said) {
      const press = PhonePress.safeParse(said);
      if (!press.success) return "malformed";
      if (!show()) return "refused";
      presentation.step(press.data.press);
      return "done";
    },
    counted(phones) {
      connected.remotes = phones;
      tellWindows();
    },
  });

  async function shut(): Promise<void> {
    const before = open;
    open = null;
    connected.learners = 0;
    connected.remotes = 0;
    await before?.server.close();
  }

  async function close(): Promise<void> {
    await shut();
    showsCode = false;
    tellWindows();
  }

  presentation.watch((now) => void showChanged(now).catch(() => undefined));

  return {
    networks: servers.networks,
    current,
    live,
    counted: () => countedQuestions(poll),
    close,
    async open(choice) {
      if (!show()) throw new FaultError("show.not-running");
      if (servers.networks().length === 0) throw new FaultError("phones.no-network");
      await shut();
      await readDeck();
      const [join, own] = [world.newShortId(), world.newId()];
      const doors = [
        ...(choice.answers ? [learners(join)] : []),
        ...(choice.remote ? [remote(own, choice.notes)] : []),
      ];
      const server = await servers.open(choice.address, doors);
      open = {
        choice,
        server,
        joinUrl: choice.answers ? `${server.origin}/${join}/` : null,
        remoteUrl: choice.remote ? `${server.origin}/${own}/` : null,
      };
      showsCode = false;
      tellWindows();
      return { ...connected, ...pick(open), showsCode };
    },
    showCode(on) {
      showsCode = on && open?.joinUrl != null;
      tellWindows();
    },
  };
}

const pick = ({ choice, joinUrl, remoteUrl }: Open) => ({ choice, joinUrl, remoteUrl });
