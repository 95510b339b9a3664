import type { LineProvider } from "@callhook/core";

/** What is pasted at the provider, by its field there. */
export type LineAddress = { field: string; url: string };

/** Where the provider reaches a line. The addresses of Retell and ElevenLabs are secret: they prove the caller. */
export function lineAddresses(options: {
  /** Without a path, such as https://callhook.example.com. */
  origin: string;
  provider: LineProvider;
  pathSecret: string;
}): LineAddress[] {
  const { origin, provider, pathSecret } = options;
  // https becomes wss, and http becomes ws.
  const socketOrigin = origin.replace(/^http/, "ws");
  switch (provider) {
    case "twilio":
      return [{ field: "A call comes in", url: `${origin}/channels/twilio/voice` }];
    case "retell":
      // Retell adds the call's id itself.
      return [{ field: "Custom LLM URL", url: `${socketOrigin}/channels/retell/${pathSecret}` }];
    case "vapi":
      return [];
    case "elevenlabs":
      return [{ field: "WebSocket URL", url: `${socketOrigin}/channels/elevenlabs/${pathSecret}` }];
  }
}

/** Where the platform of a line tells of its finished calls; null for a provider that tells nothing. */
export function webhookAddress(options: {
  origin: string;
  provider: LineProvider;
  pathSecret: string;
}): string | null {
  const { origin, provider, pathSecret } = options;
  return provider === "twilio" ? null : `${origin}/ingest/${provider}/${pathSecret}`;
}
