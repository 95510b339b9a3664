import { looksSecret } from "../../tool/looks-secret.ts";
import { namesSecret } from "../../tool/names-secret.ts";
import type { ToolDraftInput } from "../../tool/tool-draft.ts";
import type { FoundSecrets } from "./found-secrets.ts";

export type Credential = { secret: string; authentication: NonNullable<ToolDraftInput["authentication"]> };

/** User name and password, with only the password's name. */
export function basicCredential(options: {
  username: string;
  password: string;
  secrets: FoundSecrets;
  place: string;
}): Credential {
  const { username, password, secrets, place } = options;
  // Services such as Stripe take their key as the user name: that one is the secret then.
  if (password === "" && (looksSecret(username) || namesSecret(username))) {
    const value = `Basic ${base64(`${username}:`)}`;
    const secret = secrets.keep({ value, kind: "authorization", place });
    return { secret, authentication: { type: "header", name: "Authorization", valueSecret: secret } };
  }
  const secret = secrets.keep({ value: password, kind: "password", place });
  return { secret, authentication: { type: "basic", username: username || "user", passwordSecret: secret } };
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
