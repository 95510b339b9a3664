import { Code, List } from "@mantine/core";
import type { ReactNode } from "react";
import { CopyField } from "../copy-field.tsx";
import { OutLink } from "./out-link.tsx";
import type { LineSetup } from "./use-lines.ts";

/** What to do at the provider, in order, with all that is to be pasted there. */
export function LineSteps({ line }: { line: LineSetup }) {
  return (
    <List
      type="ordered"
      spacing="md"
      listStyleType="decimal"
      withPadding
      styles={{ itemWrapper: { display: "block" } }}
    >
      {stepsOf(line).map((step, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the steps of a line never move
        <List.Item key={index}>{step}</List.Item>
      ))}
    </List>
  );
}

function stepsOf(line: LineSetup): ReactNode[] {
  const [address] = line.addresses;
  if (address === undefined) return [];
  const { field, url } = address;
  const pasted = <CopyField label={field} value={url} />;
  switch (line.provider) {
    // All that Vapi sends are webhooks, which have steps of their own.
    case "vapi":
      return [];
    case "twilio":
      return twilioSteps(line, pasted);
    case "retell":
      return retellSteps(pasted);
    case "elevenlabs":
      return elevenLabsSteps(line, { pasted, url });
  }
}

function twilioSteps({ phoneNumber }: LineSetup, pasted: ReactNode): ReactNode[] {
  return [
    <>
      Once for the account: in the <OutLink href="https://console.twilio.com">Twilio console</OutLink>, open{" "}
      <b>Voice → Settings → General</b> and accept the{" "}
      <b>Predictive and Generative AI/ML Features Addendum</b>. ConversationRelay does not work without it.
    </>,
    <>
      Open <b>Phone Numbers → Manage → Active numbers</b> and choose{" "}
      {phoneNumber === null ? "the number that is to be answered" : <Code>{phoneNumber}</Code>}.
    </>,
    <>
      Under <b>Voice Configuration</b>, at <b>A call comes in</b>, choose <b>Webhook</b> with <b>HTTP POST</b>
      , and paste:
      {pasted}
    </>,
    <>Save the number there, check this line here, and call it.</>,
  ];
}

function retellSteps(pasted: ReactNode): ReactNode[] {
  return [
    <>
      In the <OutLink href="https://dashboard.retellai.com">Retell dashboard</OutLink>, create an agent and
      choose <b>Custom LLM</b>.
    </>,
    <>
      Paste as its WebSocket address, to which Retell adds the id of each call:
      {pasted}
    </>,
    <>Choose voice and language there. The greeting comes from here, so leave theirs empty.</>,
    <>Give the agent a phone number, check this line here, and call it.</>,
  ];
}

function elevenLabsSteps(
  { name }: LineSetup,
  { pasted, url }: { pasted: ReactNode; url: string },
): ReactNode[] {
  const body = JSON.stringify({ name, speech_engine: { ws_url: url } }).replaceAll("'", String.raw`'\''`);
  const command = `curl https://api.elevenlabs.io/v1/speech-engine -H "xi-api-key: $ELEVENLABS_API_KEY" -H "content-type: application/json" -d '${body}'`;
  return [
    <>
      In <OutLink href="https://elevenlabs.io/app/settings/api-keys">ElevenLabs</OutLink>, create an API key,
      and keep it in the secret of this line.
    </>,
    <>
      Create a Speech Engine with that key and with this address:
      {pasted}
      <CopyField label="Or by this command, with the key in ELEVENLABS_API_KEY" value={command} />
    </>,
    <>
      Choose the voice of the Speech Engine there. Its id is in the answer; note it in this line, if you like.
    </>,
    <>Check this line here, and start a conversation with the Speech Engine.</>,
  ];
}
