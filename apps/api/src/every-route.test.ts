import { afterAll, beforeAll, expect, test } from "vitest";
import { startApi } from "./testing/start-api.ts";

/** Every address that answers, and who may ask there. */
const routes: Record<string, string> = {
  "GET /healthz": "anyone: whether the process lives",
  "GET /readyz": "anyone: whether it can serve",
  "GET /metrics": "this machine, or who knows METRICS_TOKEN",
  "GET /api/auth/*": "the sign-in library's endpoints that open-endpoints.ts names",
  "POST /api/auth/*": "the sign-in library's endpoints that open-endpoints.ts names",
  "ALL /trpc/*": "what each procedure's access rule says",
  "POST /api/chat": "a session, key or token that may hold calls",
  "GET /api/chat/:id/stream": "a session, key or token that may hold calls",
  "DELETE /api/chat/:id/stream": "a session, key or token that may hold calls",
  "GET /v1/models": "a key or token that may hold calls",
  "GET /v1/models/:model{.+}": "a key or token that may hold calls",
  "POST /v1/chat/completions": "a key or token that may hold calls; one bound to a call, that call",
  "ALL /v1/*": "anyone: that nothing else is there",
  "POST /billing/stripe": "whoever signs with STRIPE_WEBHOOK_SECRET",
  "POST /callbacks/:token": "whoever knows the address that one tool call's endpoint was given, once",
  "ALL /echo/:token/*": "whoever knows the token of a workspace's echo endpoint",
  "POST /ingest/:platform/:secret":
    "a platform: at a line's secret address, signed with the line's webhook secret",
  "GET /channels/check/:nonce": "anyone: proves to this installation that PUBLIC_URL leads to it",
  "POST /channels/twilio/voice": "Twilio: signed with the auth token of a line's account",
  "POST /channels/twilio/action": "Twilio: signed with the auth token of a line's account",
  "GET /channels/retell/:secret/:callId": "Retell: whoever knows the secret address of a line",
  "GET /channels/elevenlabs/:secret": "ElevenLabs: at a line's secret address, with a token of its API key",
  "GET /channels/twilio/relay": "Twilio: signed likewise, for one connection to one call, within a minute",
  "GET /sounds/typing.wav": "anyone: a sound that is made in code",
  "GET /sounds/music.wav": "anyone: a sound that is made in code",
  "GET /sounds/silence.wav": "anyone: a sound that is made in code",
  "GET /*": "anyone: the files of the dashboard",
  "ALL /assets/*": "anyone: the files of the dashboard",
};

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi({ CALLHOOK_DASHBOARD_DIR: import.meta.dirname });
});
afterAll(() => api.close());

test("no address answers that nobody decided about", () => {
  // What stands before them all, such as the host guard and the log of refusals, answers nothing but a refusal.
  const before = new Set([
    "ALL /*",
    "ALL /api/*",
    "ALL /api/auth/*",
    "ALL /billing/*",
    "ALL /echo/*",
    "ALL /callbacks/*",
    "ALL /ingest/*",
    "ALL /channels/twilio/*",
  ]);
  const answering = api.routes.filter((route) => !before.has(route));
  expect(answering.length).toBeGreaterThan(Object.keys(routes).length - 1);
  const undecided = answering.filter((route) => routes[route] === undefined);
  expect(undecided).toEqual([]);
});
