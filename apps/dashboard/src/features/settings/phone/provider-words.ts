import type { LineProvider } from "@callhook/core";

type ProviderWords = {
  label: string;
  /** What it is chosen for. */
  purpose: string;
  account: { label: string; description: string; placeholder: string };
  /** Null where calls are proved by the address alone. */
  credential: SecretWords | null;
  /** What webhooks about finished calls are proved with; null where none are sent. */
  webhook: SecretWords | null;
};

type SecretWords = { label: string; description: string; suggestedName: string };

const words: Record<LineProvider, ProviderWords> = {
  twilio: {
    label: "Twilio",
    purpose: "A phone number of your own at Twilio. Callhook chooses voice and hearing.",
    account: {
      label: "Account SID",
      description: "On the first page of the Twilio console, under Account Info. It begins with AC.",
      placeholder: "AC…",
    },
    credential: {
      label: "Auth Token",
      description:
        "The secret that holds it. It stands beside the Account SID, and proves that a call is Twilio’s.",
      suggestedName: "twilio-auth-token",
    },
    webhook: null,
  },
  retell: {
    label: "Retell",
    purpose: "A Retell agent with a custom LLM. Retell speaks and listens; your agent thinks.",
    account: {
      label: "Agent ID (optional)",
      description: "Of the agent at Retell, to tell your lines apart.",
      placeholder: "agent_…",
    },
    credential: null,
    webhook: {
      label: "Webhook API key (optional)",
      description:
        "The secret that holds the API key with the webhook badge at Retell. With it, calls that ended at Retell are put on record.",
      suggestedName: "retell-api-key",
    },
  },
  elevenlabs: {
    label: "ElevenLabs",
    purpose: "A Speech Engine of ElevenLabs. ElevenLabs speaks and listens; your agent thinks.",
    account: {
      label: "Speech Engine ID (optional)",
      description: "Of the Speech Engine at ElevenLabs, to tell your lines apart.",
      placeholder: "seng_…",
    },
    credential: {
      label: "API key",
      description:
        "The secret that holds it. Every call of ElevenLabs is proved with the key that made the Speech Engine.",
      suggestedName: "elevenlabs-api-key",
    },
    webhook: {
      label: "Webhook secret (optional)",
      description:
        "The secret that holds what ElevenLabs showed when the webhook was made. With it, calls that ended at ElevenLabs are put on record.",
      suggestedName: "elevenlabs-webhook-secret",
    },
  },
  vapi: {
    label: "Vapi",
    purpose: "Assistants at Vapi. Their calls are put on record here once they have ended.",
    account: {
      label: "Assistant ID (optional)",
      description: "Of the assistant at Vapi, to tell your lines apart.",
      placeholder: "3f1c…",
    },
    credential: null,
    webhook: {
      label: "Webhook secret",
      description:
        "The secret that holds what Vapi proves its webhooks with; you choose it and enter it there too.",
      suggestedName: "vapi-webhook-secret",
    },
  },
};

/** What people need to know of a provider to set up a line. */
export function providerWords(provider: LineProvider): ProviderWords {
  return words[provider];
}
