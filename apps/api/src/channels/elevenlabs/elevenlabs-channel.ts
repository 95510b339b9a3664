import { CallhookError } from "@callhook/core";
import { type Context, Hono } from "hono";
import { neverStored } from "../../http/security-headers.ts";
import { type FoundLine, readLineCredential } from "../../lines/find-line.ts";
import type { Services } from "../../services.ts";
import { openPlatformSocket } from "../platform/platform-socket.ts";
import { speechEngineSocket } from "./speech-engine-socket.ts";
import { isSpeechEngineToken } from "./verify-speech-engine-token.ts";

const tokenHeader = "x-elevenlabs-speech-engine-authorization";

/** The WebSocket of ElevenLabs' Speech Engine: at a secret address, and proved with the line's API key. */
export function elevenLabsChannel(options: {
  services: Services;
  addressOf: (context: Context) => string | null;
}): Hono {
  const { services } = options;
  const routes = new Hono();
  routes.get("/channels/elevenlabs/:secret", neverStored, (context, next) =>
    openPlatformSocket({
      ...options,
      provider: "elevenlabs",
      context,
      next,
      pathSecret: context.req.param("secret"),
      authenticate: (connection) => requireToken({ ...connection, services }),
      open: ({ line, socket }) => speechEngineSocket({ services, line, socket }),
    }),
  );
  return routes;
}

async function requireToken(options: {
  services: Services;
  line: FoundLine;
  context: Context;
}): Promise<void> {
  const { context } = options;
  const apiKey = await readLineCredential(options);
  if (apiKey !== undefined && isSpeechEngineToken({ token: context.req.header(tokenHeader), apiKey })) return;
  throw new CallhookError({ code: "not-allowed", message: "This connection is not proved by ElevenLabs." });
}
