import type { Actor } from "@callhook/core";

/** The header in which the client's address reaches the sign-in library; what a client sends in it is dropped. */
export const addressHeader = "x-callhook-client-address";

/** What we need of a request to the sign-in library. */
export type SignInRequest = { path?: string; headers?: Headers | undefined; body?: unknown };

/** Who does something to an account, and from where. */
export function signInActor(options: {
  request: SignInRequest | null;
  person: { id: string; email: string } | null;
}): Actor {
  const { request, person } = options;
  return {
    kind: person === null ? "system" : "person",
    id: person?.id ?? null,
    name: person?.email ?? "Somebody",
    ipAddress: request?.headers?.get(addressHeader) ?? null,
    userAgent: request?.headers?.get("user-agent") ?? null,
  };
}
