import { Code } from "@mantine/core";
import type { ReactNode } from "react";
import { OutLink } from "./out-link.tsx";
import type { LineSetup } from "./use-lines.ts";

/** What to do at the platform so that it tells of its calls, in order; `address` shows what is to be pasted. */
export function webhookSteps(options: { provider: LineSetup["provider"]; address: ReactNode }): ReactNode[] {
  const { provider, address } = options;
  switch (provider) {
    case "twilio":
      return [];
    case "elevenlabs":
      return elevenLabsSteps(address);
    case "retell":
      return retellSteps(address);
    case "vapi":
      return vapiSteps(address);
  }
}

function elevenLabsSteps(address: ReactNode): ReactNode[] {
  return [
    <>
      In the <OutLink href="https://elevenlabs.io/app/agents/settings">settings of ElevenLabs Agents</OutLink>
      , at <b>Post-call webhook</b>, create a webhook with <b>HMAC</b>, and paste:
      {address}
    </>,
    <>Keep the secret that is shown once in a secret here, and choose it in this line.</>,
    <>
      Send the <b>transcript</b> and leave <b>audio</b> off: recordings are not kept here.
    </>,
  ];
}

function retellSteps(address: ReactNode): ReactNode[] {
  return [
    <>
      In the <OutLink href="https://dashboard.retellai.com">Retell dashboard</OutLink>, open the agent, and
      paste at <b>Webhook Settings → Agent Level Webhook URL</b>:{address}
    </>,
    <>
      Keep the API key that has the webhook badge there in a secret here, and choose it in this line: Retell
      signs with it.
    </>,
    <>
      Send at least <Code>call_ended</Code> and <Code>call_analyzed</Code>.
    </>,
  ];
}

function vapiSteps(address: ReactNode): ReactNode[] {
  return [
    <>
      In the <OutLink href="https://dashboard.vapi.ai">Vapi dashboard</OutLink>, add a custom credential:{" "}
      <b>HMAC</b> with <b>SHA256</b>, the header <Code>x-vapi-signature</Code>, the body alone and no
      timestamp. A bearer token does as well. Its secret is the one of this line.
    </>,
    <>
      Open the assistant, choose that credential at its <b>Server URL</b>, and paste:
      {address}
    </>,
    <>
      Leave <Code>end-of-call-report</Code> alone among its server messages: nothing else is answered here.
    </>,
  ];
}
