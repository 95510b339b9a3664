import { addMember, type Database, defaultWorkspaceId, peopleRepository, signInStorage } from "@callhook/db";
import { betterAuth } from "better-auth";
import { APIError } from "better-auth/api";
import type { Person } from "../access/caller.ts";

export type SignIn = {
  /** Answers everything under `/api/auth`. */
  handle(request: Request): Promise<Response>;
  /** The person whose session's cookie the headers hold, or null. */
  readSession(options: {
    headers: Headers;
    responseHeaders: Headers;
  }): Promise<{ person: Person; sessionId: string } | null>;
};

export type SignInOptions = { database: Database; publicUrl: string | undefined; secret: string };

/** Sign-in by better-auth. Only the first person may sign up unasked: they become the owner. */
export function createSignIn(options: SignInOptions): SignIn {
  const { database } = options;
  const auth = betterAuth({
    appName: "Callhook",
    baseURL: options.publicUrl,
    secret: options.secret,
    telemetry: { enabled: false },
    database: signInStorage(database),
    // The host guard has refused the pages of other sites before a request gets here.
    trustedOrigins: (request) => [request?.headers.get("origin") ?? null],
    emailAndPassword: { enabled: true, minPasswordLength: 10, maxPasswordLength: 200 },
    databaseHooks: {
      user: {
        create: {
          before: async () => {
            if (!(await peopleRepository(database).isEmpty())) throw signUpClosed();
          },
          after: async ({ id, email }) => {
            const scope = { database, workspaceId: defaultWorkspaceId };
            await addMember({ scope, userId: id, role: "owner", email });
          },
        },
      },
    },
  });
  return {
    handle: (request) => auth.handler(request),
    readSession: async ({ headers, responseHeaders }) => {
      const { headers: cookies, response } = await auth.api.getSession({ headers, returnHeaders: true });
      for (const cookie of cookies.getSetCookie()) responseHeaders.append("set-cookie", cookie);
      if (response === null) return null;
      const { user, session } = response;
      return { person: { id: user.id, name: user.name, email: user.email }, sessionId: session.id };
    },
  };
}

function signUpClosed(): APIError {
  const message = "Accounts are made by invitation. Ask an admin of the workspace to invite you.";
  return new APIError("FORBIDDEN", { code: "SIGN_UP_CLOSED", message });
}
