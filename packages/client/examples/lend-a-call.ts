import { createClient } from "@callhook/client";

const url = process.env.CALLHOOK_URL ?? "http://localhost:3000";
const service = createClient({ url, apiKey: process.env.CALLHOOK_API_KEY });
const { callId } = await service.calls.start.mutate({ agent: "receptionist" });

/** On your server, behind your own sign-in: the key stays there, and a page gets one call for five minutes. */
async function tokenForPage(): Promise<{ token: string; renewAt: number }> {
  const { token, expiresAt } = await service.apiKeys.issueToken.mutate({ callId, expiresInSeconds: 300 });
  return { token, renewAt: Date.parse(expiresAt) - 30_000 };
}

/** In the page, of whatever site: the token is kept until it is about to expire. */
let current: ReturnType<typeof tokenForPage> | undefined;
async function renewedToken(): Promise<string> {
  if (current === undefined || (await current).renewAt < Date.now()) current = tokenForPage();
  return (await current).token;
}

const page = createClient({ url, apiKey: renewedToken });
const following = new Promise<void>((resolve, reject) => {
  page.calls.follow.subscribe(
    { callId },
    { onData: ({ data: event }) => console.log(event.type), onComplete: resolve, onError: reject },
  );
});
for await (const part of await page.calls.say.mutate({ callId, text: "Do you come out to 94110?" })) {
  if (part.type === "text") process.stdout.write(part.text);
}
await page.calls.end.mutate({ callId });
await following;
