import type { APIRequestContext } from "@playwright/test";

export type Person = { name: string; email: string; password: string };

/** Makes an account by the request of the page, and leaves `browser` signed in. */
export async function signUp(options: {
  browser: APIRequestContext;
  url: string;
  person: Person;
  /** The token of the invitation that lets them in; nobody but the first person gets in without. */
  invitation?: string;
}): Promise<void> {
  const { browser, url, person, invitation } = options;
  const response = await browser.post("/api/auth/sign-up/email", {
    data: person,
    headers: { origin: url, ...(invitation === undefined ? {} : { "x-callhook-invitation": invitation }) },
  });
  if (!response.ok()) throw new Error(`${person.email} could not sign up: ${await response.text()}`);
}
