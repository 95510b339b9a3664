import { createAuthClient } from "better-auth/client";
import { magicLinkClient, twoFactorClient } from "better-auth/client/plugins";

export type SignInClient = ReturnType<typeof createSignInClient>;

/**
 * The browser's side of signing in: accounts, sessions, passwords, second factors and sign-in links. Its answers
 * hold data or an error; `signInAnswer` makes the error one that is thrown. `url` is where Callhook answers.
 */
export function createSignInClient({ url }: { url: string }) {
  return createAuthClient({
    baseURL: url,
    basePath: "/api/auth",
    // Looked up with each request: what stands in for the network may come later than this module.
    fetchOptions: { customFetchImpl: (input, init) => fetch(input, init) },
    plugins: [twoFactorClient(), magicLinkClient()],
  });
}
