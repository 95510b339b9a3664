import { type Database, invitationAccess, peopleRepository } from "@callhook/db";
import { createEmailVerificationToken } from "better-auth/api";
import type { Mailer } from "../mail/create-mailer.ts";
import { passwordResetMail, signInLinkMail, verificationMail } from "./sign-in-mails.ts";

type Recipient = { email: string; emailVerified: boolean };

export type SignInLetters = {
  verification(options: { user: Recipient; url: string; token: string }): void;
  passwordReset(options: { user: Recipient; url: string; token: string }): void;
  link(options: { email: string; url: string }): void;
};

/** Puts into the mail what the sign-in library wants people to get, and never says whether there was anything to. */
export function signInLetters(options: {
  database: Database;
  mailer: Mailer;
  secret: string;
}): SignInLetters {
  const { database, mailer, secret } = options;

  async function linkMail({ email, url }: { email: string; url: string }) {
    const to = email.trim().toLowerCase();
    const people = peopleRepository(database);
    const person = await people.findByEmail(to);
    if (person === null) {
      return (await invitationAccess(database).isInvited(to)) ? signInLinkMail({ to, url }) : null;
    }
    // For an address that was never confirmed the library takes password and sessions away before it lets anybody in:
    // whoever made the account need not be whoever reads its mail. But the first person has proved otherwise that the
    // installation is theirs: for them confirming signs in as well.
    if (person.emailVerified || !(await people.isFirst(person.id)))
      return signInLinkMail({ to: person.email, url });
    const token = await createEmailVerificationToken(secret, person.email, undefined, 600, {
      userId: person.id,
    });
    return signInLinkMail({ to: person.email, url: verificationUrl({ url, token }) });
  }
  return {
    verification: ({ user, url, token }) => {
      if (user.emailVerified) return;
      mailer.post(verificationMail({ to: user.email, url: verificationUrl({ url, token }) }));
    },
    passwordReset: ({ user, url, token }) => {
      const page = new URL("/reset-password", url);
      page.searchParams.set("token", token);
      mailer.post(passwordResetMail({ to: user.email, url: page.toString() }));
    },
    link: (asked) => mailer.post(linkMail(asked)),
  };
}

/** Leads back to where the page asked for, or to the page that says that it worked. */
function verificationUrl({ url, token }: { url: string; token: string }): string {
  const asked = new URL(url).searchParams.get("callbackURL") ?? "/";
  const verification = new URL("/api/auth/verify-email", url);
  verification.searchParams.set("token", token);
  verification.searchParams.set("callbackURL", asked === "/" ? "/verify-email" : asked);
  return verification.toString();
}
