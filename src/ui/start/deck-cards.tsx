/** Decks as cards: the first slide, drawn by a document of its own, with name, place and when it was open. */

import "./deck-cards.css";
import { type ReactElement, type ReactNode, useEffect, useState } from "react";
import type { Output } from "#contract/contract.ts";
import { faultWords } from "#contract/words.ts";
import type { Connection } from "#ui/connect.ts";
import { Button, IconButton } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { whenWords } from "#ui/kit/when-words.ts";

export interface CardDeck {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly openedMs?: number;
}

export interface DeckCardsProps {
  readonly title: string;
  readonly decks: readonly CardDeck[];
  readonly connection: Connection;
  /** Shown in place of cards when there is no deck. */
  readonly children?: ReactNode;
  onOpen(id: string): void;
  /** Left out where a card cannot be taken away. */
  onForget?(id: string): void;
}

export function DeckCards({ title, decks, children, ...rest }: DeckCardsProps): ReactElement {
  return (
    <section className="deck-cards" aria-label={title}>
      <h2>{title}</h2>
      {decks.length === 0 && children}
      <ul>
        {decks.map((it) => (
          <DeckCard key={it.id} deck={it} {...rest} />
        ))}
      </ul>
    </section>
  );
}

type Look = Output<"start.look">;

interface DeckCardProps extends Pick<DeckCardsProps, "connection" | "onOpen" | "onForget"> {
  readonly deck: CardDeck;
}

function DeckCard({ deck, connection, onOpen, onForget }: DeckCardProps): ReactElement {
  const [look, setLook] = useState<Look | null>(null);
  // Each card looks for itself: a drive that answers late holds up its own card and no other. The list is new after each
  // visit, and with it the look.
  useEffect(() => {
    let isCurrent = true;
    connection.call("start.look", { id: deck.id }).then(
      (it) => isCurrent && setLook(it),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [connection, deck]);

  const title = look?.title ?? deck.title;
  const fault = look?.fault ?? null;
  return (
    <li className={fault ? "deck-card missing" : "deck-card"}>
      <CardPicture look={look} title={title} />
      <div className="deck-words">
        <Button look="quiet" className="deck-open" onPress={() => onOpen(deck.id)}>
          {title}
        </Button>
        {deck.openedMs === undefined ? (
          <p className="deck-about">{deck.about}</p>
        ) : (
          <p className="deck-about path" title={deck.about}>
            <bdi>{deck.about}</bdi>
          </p>
        )}
        {fault ? (
          <p className="deck-fault">{fault.code === "deck.not-found" ? missing : faultWords(fault).what}</p>
        ) : (
          deck.openedMs !== undefined && <p className="deck-when">Opened {whenWords(deck.openedMs)}</p>
        )}
        {fault && onForget && (
          <Button className="deck-forget" onPress={() => onForget(deck.id)}>
            Take off the list
          </Button>
        )}
      </div>
      {onForget && !fault && (
        <IconButton
          className="deck-remove"
          icon={<Icon name="close" />}
          label={`Take “${title}” off the list`}
          onPress={() => onForget(deck.id)}
        />
      )}
    </li>
  );
}

const missing = "Not there any more: it was moved or renamed, or its drive is not connected.";

/** The width a card gives its picture, and the height, in CSS pixels. */
const frame = { width: 256, height: 144 };

function CardPicture({ look, title }: { readonly look: Look | null; readonly title: string }): ReactElement {
  const picture = look?.picture;
  if (!picture)
    return (
      <div className="deck-picture none">
        <Icon name={look?.fault ? "warning" : "file"} />
      </div>
    );
  const { address, width, height } = picture;
  const scale = Math.min(frame.width / width, frame.height / height);
  return (
    <div className="deck-picture" inert>
      <iframe
        title={`First slide of ${title}`}
        src={address}
        sandbox="allow-scripts"
        loading="lazy"
        tabIndex={-1}
        style={{
          inlineSize: width,
          blockSize: height,
          transform: `translate(${(frame.width - width * scale) / 2}px, ${(frame.height - height * scale) / 2}px) scale(${scale})`,
        }}
      />
    </div>
  );
}
