import { createSignInClient } from "@callhook/client/sign-in";

/** Who somebody is, for the entrance and the account pages; imported by lazy chunks only, because of its size. */
export const signInClient = createSignInClient({ url: window.location.origin });
