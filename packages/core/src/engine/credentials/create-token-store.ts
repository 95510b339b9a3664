import { hash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { ToolCallError } from "../../execution/outcome/tool-call-error.ts";
import type { Delivery, Send } from "../../execution/send.ts";
import { readCredential } from "./read-credential.ts";
import { type AccessToken, type OAuthSettings, requestAccessToken } from "./request-access-token.ts";

/** A token for one request: `wasKept` says that it was not made for it, `forget` that it is no longer good. */
export type HeldToken = { value: string; wasKept: boolean; forget(): void };
export type TokenStore = { tokenFor(delivery: Delivery, settings: OAuthSettings): Promise<HeldToken> };

type Entry = { token: Promise<AccessToken>; untilMs: number };

const mostTokens = 1000;
const usualLifetimeSeconds = 5 * 60;
/** A token that ends under way is refused; so it is given up this long before, or with a tenth of its life left. */
const longestMarginSeconds = 30;
/** A login that was refused is not tried again at once: it would be refused again, or the client locked out. */
const refusalKeptMs = 10_000;

/** Keeps access tokens until shortly before they expire; whoever needs the same one waits for the same request. */
export function createTokenStore({ send, now }: { send: Send; now: () => Date }): TokenStore {
  const entries = new LRUCache<string, Entry>({ max: mostTokens });

  return {
    async tokenFor(delivery, settings) {
      const clientSecret = await readCredential(delivery, {
        name: settings.clientSecret,
        place: "elsewhere",
      });
      noteBasicForm(delivery, { settings, clientSecret });
      const key = keyOf(delivery, { settings, clientSecret });
      const known = entries.get(key);
      const isGood = known !== undefined && now().getTime() < known.untilMs;
      const entry = isGood
        ? known
        : open(key, requestAccessToken({ delivery, settings, clientSecret, send }));
      const wasKept = isGood && known.untilMs !== Infinity;
      const { value } = await delivery.deadline.race(entry.token);
      delivery.secrets.note(value);
      const forget = () => void (entries.get(key) === entry && entries.delete(key));
      return { value, wasKept, forget };
    },
  };

  function open(key: string, token: Promise<AccessToken>): Entry {
    const entry: Entry = { token, untilMs: Infinity };
    entries.set(key, entry);
    token.then(
      ({ expiresInSeconds }) => (entry.untilMs = now().getTime() + usableMs(expiresInSeconds)),
      (error: unknown) => (entry.untilMs = now().getTime() + (isRefusal(error) ? refusalKeptMs : 0)),
    );
    return entry;
  }
}

type Login = { settings: OAuthSettings; clientSecret: string };

/** A digest, so that no secret is kept. A changed secret, scope or workspace is another login. */
function keyOf({ workspaceId }: Delivery, { settings, clientSecret }: Login): string {
  const { tokenUrl, clientId, scopes, parameters, clientAuthentication } = settings;
  const login = [workspaceId, tokenUrl, clientId, clientAuthentication, scopes, parameters, clientSecret];
  return hash("sha256", JSON.stringify(login), "base64");
}

function noteBasicForm({ secrets }: Delivery, { settings, clientSecret }: Login): void {
  if (settings.clientAuthentication === "body") return;
  const encoded = [settings.clientId, clientSecret].map((part) =>
    new URLSearchParams([["", part]]).toString().slice(1),
  );
  secrets.note(Buffer.from(encoded.join(":")).toString("base64"));
}

function usableMs(expiresInSeconds: number | null): number {
  const lifetime = expiresInSeconds ?? usualLifetimeSeconds;
  return (lifetime - Math.min(longestMarginSeconds, lifetime / 10)) * 1000;
}

function isRefusal(error: unknown): boolean {
  return error instanceof ToolCallError && error.reason === "misconfigured";
}
