import type { LineProvider } from "@callhook/core";

type ProviderWords = {
  label: string;
  /** What it is chosen for. */
  purpose: string;
  account: { label: string; description: string; placeholder: string };
  /** Null where calls are proved by the address alone. */
  credential: { label: string; description: string; suggestedName: string } | null;
};

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
  },
};

/** What people need to know of a provider to set up a line. */
export function providerWords(provider: LineProvider): ProviderWords {
  return words[provider];
}
