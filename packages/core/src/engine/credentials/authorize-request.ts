import type { HttpRequest } from "../../execution/request/build-request.ts";
import type { Delivery } from "../../execution/send.ts";
import type { Authentication } from "../../tool/authentication.ts";
import { readCredential } from "./read-credential.ts";

/** Credentials that are written into a request as they are stored. */
export type StoredCredentials = Extract<Authentication, { type: "bearer" | "basic" | "header" | "query" }>;

/** The request with its credentials; what they are is noted, so that it is scrubbed from all that leaves. */
export async function authorizeRequest(
  delivery: Delivery,
  authentication: StoredCredentials,
): Promise<HttpRequest> {
  const { request, secrets } = delivery;
  switch (authentication.type) {
    case "bearer": {
      const token = await readCredential(delivery, { name: authentication.tokenSecret, place: "header" });
      return withHeader(request, "authorization", `Bearer ${token}`);
    }
    case "basic": {
      const { username, passwordSecret } = authentication;
      const password = await readCredential(delivery, { name: passwordSecret, place: "elsewhere" });
      const encoded = Buffer.from(`${username}:${password}`, "utf8").toString("base64");
      secrets.note(encoded);
      return withHeader(request, "authorization", `Basic ${encoded}`);
    }
    case "header": {
      const value = await readCredential(delivery, { name: authentication.valueSecret, place: "header" });
      return withHeader(request, authentication.name.toLowerCase(), value);
    }
    case "query": {
      const value = await readCredential(delivery, { name: authentication.valueSecret, place: "elsewhere" });
      return { ...request, url: withQuery(request.url, authentication.key, value) };
    }
  }
}

/** Names are in lower case, so whatever a tool's own headers say under this one gives way. */
export function withHeader(request: HttpRequest, name: string, value: string): HttpRequest {
  return { ...request, headers: { ...request.headers, [name]: value } };
}

/** The one value of its key: an argument of the same name cannot stand beside it. */
function withQuery(href: string, key: string, value: string): string {
  const url = new URL(href);
  if (url.searchParams.has(key)) {
    url.searchParams.set(key, value);
    return url.href;
  }
  const pair = new URLSearchParams([[key, value]]).toString();
  if (url.search !== "") return `${href}&${pair}`;
  return href.endsWith("?") ? href + pair : `${href}?${pair}`;
}
