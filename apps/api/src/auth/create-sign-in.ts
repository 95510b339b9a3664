import { type Database, peopleRepository, signInStorage } from "@callhook/db";
import { betterAuth, type BetterAuthOptions } from "better-auth";
import { magicLink } from "better-auth/plugins";
import type { Logger } from "pino";
import type { Mailer } from "../mail/create-mailer.ts";
import { accountHooks } from "./account-hooks.ts";
import { createAdmission } from "./admission.ts";
import { attemptLimits, otherLimit } from "./attempt-limits.ts";
import { codesOnce } from "./codes-once.ts";
import { mailedToken } from "./mailed-token.ts";
import { addressHeader } from "./sign-in-actor.ts";
import { createSignInAudit } from "./sign-in-audit.ts";
import { hashPassword, isPasswordOf } from "./password-hash.ts";
import { passwordRules } from "./password-rules.ts";
import { sessionSeconds } from "./session-lifetime.ts";
import { signInEvents } from "./sign-in-events.ts";
import { signInRules } from "./sign-in-rules.ts";
import { signInLetters } from "./sign-in-letters.ts";
import { openIdConnect, providersOf, type SignInProvider, socialProvidersOf } from "./sign-in-providers.ts";
import { type SignInCall, signInRequests } from "./sign-in-requests.ts";
import { secretVersion } from "./sign-in-secret.ts";
import type { SignInSettings } from "./sign-in-settings.ts";
import { readSession, type ReadSession } from "./read-session.ts";
import { twoFactorEverywhere } from "./two-factor-everywhere.ts";
import { wrongCodes } from "./wrong-codes.ts";

const hour = 60 * 60;

export type SignIn = {
  /** Answers everything under `/api/auth`. */
  handle(call: SignInCall): Promise<Response>;
  /** The person whose session's cookie the headers hold, or null. */
  readSession: ReadSession;
  providers: SignInProvider[];
  /** What the first person has to send; null where only this machine reaches the port. */
  setupCode: string | null;
  /** An invitation's token as it is mailed, by which the address is known to be whose it is. */
  mailedToken(token: string): string;
  close(): Promise<void>;
};

export type SignInOptions = {
  database: Database;
  mailer: Mailer;
  logger: Logger;
  publicUrl: string | undefined;
  /** The current one, and those that still count during a rotation. */
  secrets: readonly [string, ...string[]];
  setupCode: string | null;
  settings: SignInSettings;
};

/** Sign-in by better-auth: it knows who somebody is; what they may do in a workspace is ours. */
export function createSignIn(options: SignInOptions): SignIn {
  const { database, logger, secrets, setupCode, settings } = options;
  const storage = signInStorage(database);
  const people = peopleRepository(database);
  const audit = createSignInAudit({ database, logger });
  const admission = createAdmission({ current: storage.current, setupCode, secrets });
  const letters = signInLetters({ ...options, secret: secrets[0] });
  const auth = betterAuth({
    ...libraryOptions(options),
    database: storage.adapter,
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 10,
      maxPasswordLength: 200,
      password: { hash: hashPassword, verify: isPasswordOf },
      resetPasswordTokenExpiresIn: hour,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async (asked) => letters.passwordReset(asked),
      onPasswordReset: ({ user }) => audit.record({ action: "password.reset", person: user, request: null }),
    },
    emailVerification: {
      sendOnSignUp: options.mailer.kind === "smtp",
      autoSignInAfterVerification: true,
      expiresIn: hour,
      sendVerificationEmail: async (asked) => letters.verification(asked),
      afterEmailVerification: (user) =>
        audit.record({ action: "email.verified", person: user, request: null }),
    },
    databaseHooks: accountHooks({ admission, audit, emailOf: (userId) => people.emailOf(userId) }),
    plugins: [
      signInRules({ admission, sendsMail: options.mailer.kind === "smtp" }),
      passwordRules(),
      codesOnce(database),
      magicLink({
        expiresIn: 10 * 60,
        storeToken: "hashed",
        sendMagicLink: (asked) => letters.link(asked),
      }),
      ...twoFactorEverywhere(),
      ...openIdConnect(settings),
      signInEvents(audit),
      wrongCodes(audit),
    ],
  });
  return {
    handle: signInRequests({ answer: auth.handler, secrets, logger }),
    readSession: readSession({
      database,
      secrets,
      cookies: auth.$context.then(({ authCookies }) => authCookies),
      renew: async (headers) => (await auth.api.getSession({ headers, returnHeaders: true })).headers,
    }),
    providers: providersOf(settings),
    setupCode,
    mailedToken: (token) => mailedToken({ token, secret: secrets[0] }),
    close: audit.close,
  };
}

/** What does not depend on our tables. */
function libraryOptions({ publicUrl, secrets, settings }: SignInOptions): BetterAuthOptions {
  return {
    appName: "Callhook",
    ...(publicUrl === undefined ? {} : { baseURL: publicUrl }),
    secrets: secrets.map((value) => ({ version: secretVersion(value), value })),
    telemetry: { enabled: false },
    // The host guard has refused the pages of other sites before a request gets here.
    trustedOrigins: (request) => [request?.headers.get("origin") ?? null],
    socialProviders: socialProvidersOf(settings) ?? {},
    account: {
      encryptOAuthTokens: true,
      // Trusting no provider by name: an address that it did not verify is nobody's proof of anything.
      accountLinking: { enabled: true, trustedProviders: [], requireLocalEmailVerified: true },
    },
    // No cookie cache: a session that was ended is ended on every replica with the next request.
    session: {
      expiresIn: sessionSeconds.unused,
      updateAge: sessionSeconds.extendedAfter,
      freshAge: sessionSeconds.fresh,
    },
    verification: { storeIdentifier: "plain" },
    rateLimit: { enabled: true, storage: "database", ...otherLimit, customRules: attemptLimits },
    advanced: {
      ...cookiesFor(publicUrl),
      // Said although it is the default: the library leaves both out where NODE_ENV is "test".
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    logger: { disabled: true },
    onAPIError: {
      errorURL: new URL("/sign-in", publicUrl ?? "http://localhost").pathname,
      // To whoever handles the request: the library would print it whole, with the query and what was asked for.
      throw: true,
    },
  };
}

/**
 * On https a name by which browsers refuse a cookie that any other host could have set, a sister domain included. The
 * library knows no such prefix, and is not to put its own weaker one before it.
 */
function cookiesFor(publicUrl: string | undefined): BetterAuthOptions["advanced"] {
  const secure = publicUrl?.startsWith("https:") ?? false;
  return {
    cookiePrefix: secure ? "__Host-callhook" : "callhook",
    useSecureCookies: false,
    defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/", secure },
  };
}
