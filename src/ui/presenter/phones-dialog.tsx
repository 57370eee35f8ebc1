/** Phones in the room: what they may do, said before they may, and the codes once they may. */

import "./phones-dialog.css";
import type { ReactElement } from "react";
import type { PhoneChoice, Phones } from "#contract/phones.ts";
import { makeQrCode } from "#core/qr/qr-code.ts";
import type { Ask } from "#ui/commands/show-calls.ts";
import { Button } from "#ui/kit/button.tsx";
import { Dialog } from "#ui/kit/dialog.tsx";
import { QrPicture } from "#ui/kit/qr-picture.tsx";
import { PhonesForm, type PhonesFormProps } from "./phones-form.tsx";

export interface PhonesDialogProps {
  readonly isOpen: boolean;
  readonly phones: Phones | null;
  readonly readNetworks: PhonesFormProps["readNetworks"];
  readonly ask: Ask;
  onOpen(choice: PhoneChoice): void;
  onClose(): void;
}

export function PhonesDialog({
  isOpen,
  phones,
  readNetworks,
  ask,
  onOpen,
  onClose,
}: PhonesDialogProps): ReactElement {
  return (
    <Dialog isOpen={isOpen} title="Phones in the room" onClose={onClose}>
      {phones ? (
        <OpenPhones phones={phones} ask={ask} onClose={onClose} />
      ) : (
        <PhonesForm readNetworks={readNetworks} onOpen={onOpen} onClose={onClose} />
      )}
    </Dialog>
  );
}

function OpenPhones({
  phones,
  ask,
  onClose,
}: Pick<PhonesDialogProps, "ask" | "onClose"> & { phones: Phones }): ReactElement {
  const { joinUrl, remoteUrl, choice, learners, remotes, showsCode } = phones;
  return (
    <>
      <div className="phone-codes">
        {joinUrl !== null && (
          <Code url={joinUrl} title="Learners" state={`${learners} connected`}>
            They see the question and its options. Only the counts are kept, and only until the show ends.
            <Button
              className={showsCode ? "is-on" : ""}
              onPress={() => ask("phones.code", { on: !showsCode })}
            >
              {showsCode ? "Take the code off the screen" : "Show the code to the room"}
            </Button>
          </Code>
        )}
        {remoteUrl !== null && (
          <Code url={remoteUrl} title="Your own phone" state={`${remotes} connected`}>
            Whoever scans this moves the show: keep it to yourself.{" "}
            {choice.notes
              ? "Your notes are sent to it."
              : "It gets the slide number and the timer, no notes."}
          </Code>
        )}
      </div>
      <div className="dialog-actions">
        <Button onPress={() => ask("phones.close", {})}>Turn phones off</Button>
        <Button look="strong" onPress={onClose}>
          Done
        </Button>
      </div>
    </>
  );
}

function Code(props: {
  readonly url: string;
  readonly title: string;
  readonly state: string;
  readonly children: React.ReactNode;
}): ReactElement {
  const { url, title, state, children } = props;
  return (
    <section className="phone-code" aria-label={title} data-url={url}>
      <h3>
        {title} <span role="status">{state}</span>
      </h3>
      <QrPicture code={makeQrCode(url)} label={`QR code: ${title}`} />
      {url.length < 60 && <p className="phone-address">{url}</p>}
      <div className="phone-words">{children}</div>
    </section>
  );
}
