import type { createAuthMiddleware } from "better-auth/api";

type SignInContext = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/** The id of whoever gave their password and is asked for a second factor now; null when nobody is. */
export async function challengedPerson(context: SignInContext): Promise<string | null> {
  const { createAuthCookie, internalAdapter, secret } = context.context;
  const challenge = await context.getSignedCookie(createAuthCookie("two_factor").name, secret);
  if (typeof challenge !== "string") return null;
  return (await internalAdapter.findVerificationValue(challenge))?.value ?? null;
}
