/** What phones may do, before they may: off until a person says otherwise, with a sentence for what each switch lets out. */

import { type ReactElement, useCallback, useEffect, useState } from "react";
import type { Network, PhoneChoice } from "#contract/phones.ts";
import { Button } from "#ui/kit/button.tsx";
import { ChoiceField, TickField } from "#ui/kit/field.tsx";

export interface PhonesFormProps {
  readNetworks(): Promise<readonly Network[] | null>;
  onOpen(choice: PhoneChoice): void;
  onClose(): void;
}

export function PhonesForm({ readNetworks, onOpen, onClose }: PhonesFormProps): ReactElement {
  const [networks, setNetworks] = useState<readonly Network[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [answers, setAnswers] = useState(true);
  const [remote, setRemote] = useState(false);
  const [notes, setNotes] = useState(false);
  const look = useCallback(async () => setNetworks((await readNetworks()) ?? []), [readNetworks]);
  useEffect(() => void look(), [look]);
  const address = networks?.find((it) => it.address === chosen)?.address ?? networks?.[0]?.address ?? null;
  const canOpen = address !== null && (answers || remote);
  return (
    <div className="phones-form">
      <p>
        Phones are off: nothing of Lectern can be reached from outside this machine. When you let them in,
        they reach one page on this machine over the local network. It needs no internet, and the page can do
        only what you tick here.
      </p>
      <div>
        <TickField label="Learners answer questions" isOn={answers} onChange={setAnswers} />
        <p className="field-hint">
          They get the question and its options, nothing else of the slides. No names: one answer a phone, and
          only counts are kept.
        </p>
      </div>
      <div>
        <TickField label="My phone is a remote" isOn={remote} onChange={setRemote} />
        <p className="field-hint">Back, Next, slide number and timer, with a code of its own.</p>
        {remote && (
          <div className="phones-notes">
            <TickField label="Send my notes to that phone" isOn={notes} onChange={setNotes} />
            <p className="field-hint">
              Your notes then leave this machine, slide by slide and unencrypted, over the local network.
              Leave this off when they name a patient, or on a network you do not trust.
            </p>
          </div>
        )}
      </div>
      {networks !== null && networks.length > 1 && (
        <ChoiceField
          label="Network the phones are in"
          options={networks.map((it) => ({ value: it.address, label: `${it.name} · ${it.address}` }))}
          value={address ?? ""}
          onChange={setChosen}
        />
      )}
      {networks?.length === 1 && address !== null && (
        <p className="field-hint">
          Phones must be in the same network as this machine ({networks[0]?.name}, {address}).
        </p>
      )}
      {networks?.length === 0 && (
        <p role="alert" className="phones-none">
          This machine is on no network that phones could reach. Connect it to the room's Wi-Fi or turn on its
          hotspot. <Button onPress={() => void look()}>Look again</Button>
        </p>
      )}
      <div className="dialog-actions">
        <Button onPress={onClose}>Close</Button>
        <Button
          look="strong"
          isDisabled={!canOpen}
          onPress={() => address !== null && onOpen({ address, answers, remote, notes: remote && notes })}
        >
          Let phones in
        </Button>
      </div>
    </div>
  );
}
