import { SignInError, signInAnswer } from "@callhook/client/sign-in";

/** What the sign-in client was answered, by endpoints that never answer with nothing. */
export async function accountAnswer<Data>(
  asking: Parameters<typeof signInAnswer<Data>>[0],
): Promise<NonNullable<Data>> {
  const data = await signInAnswer(asking);
  if (data !== null && data !== undefined) return data;
  const message = "Callhook answered with nothing. Reload the page and try again.";
  throw new SignInError({ code: "empty-answer", message });
}
