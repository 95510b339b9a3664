import { type Actor, CallhookError } from "@callhook/core";
import {
  addMember,
  type Database,
  defaultWorkspaceId,
  invitationAccess,
  type OpenInvitation,
  peopleRepository,
} from "@callhook/db";
import { APIError } from "better-auth/api";
import { z } from "zod";
import { readInvitationToken } from "./mailed-token.ts";
import { type SignInRequest, signInActor } from "./sign-in-actor.ts";
import { isSetupCode } from "./setup-code.ts";

export const invitationHeader = "x-callhook-invitation";
export const setupCodeHeader = "x-callhook-setup-code";

type NewPerson = { email: string; emailVerified: boolean; name: string };

export type Admission = {
  /** Before anything is looked up, so that an uninvited visitor never learns whether an account exists. */
  refuseUnadmitted(request: SignInRequest): Promise<void>;
  /** Whether somebody may be given an account; answers what we know better than they do. */
  admit(options: { person: NewPerson; request: SignInRequest | null }): Promise<Partial<NewPerson>>;
  /** Lets the person, who has an account by now, into the workspace that they got it for. */
  enter(options: { userId: string; request: SignInRequest | null }): Promise<void>;
};

/**
 * Who may have an account: the first person, who becomes the owner, and whoever was invited. `current` is the
 * database within the library's transaction, so that an account without its membership never exists.
 */
export function createAdmission(options: {
  current: () => Database;
  /** What the first person must send; null where nobody else can reach the port. */
  setupCode: string | null;
  /** What mailed invitations are signed with, the current one first. */
  secrets: readonly string[];
}): Admission {
  const { current, setupCode, secrets } = options;

  function invitationIn({ headers }: SignInRequest) {
    const given = headers?.get(invitationHeader) ?? null;
    return given === null ? null : readInvitationToken({ given, secrets });
  }

  async function invitationFor(token: string, email: unknown): Promise<OpenInvitation> {
    const invitation = await invitationAccess(current()).find(token);
    const isTheirs = typeof email === "string" && invitation?.email === email.trim().toLowerCase();
    if (invitation === null || !isTheirs) throw signUpClosed();
    return invitation;
  }

  async function refuseUnadmitted(request: SignInRequest): Promise<void> {
    const given = invitationIn(request);
    if (given !== null) {
      await invitationFor(given.token, emailOf(request));
      return;
    }
    if (!(await peopleRepository(current()).isEmpty())) throw signUpClosed();
    const code = request.headers?.get(setupCodeHeader) ?? null;
    if (setupCode !== null && !isSetupCode({ expected: setupCode, given: code })) throw setupCodeNeeded();
  }

  async function admitByPassword(request: SignInRequest): Promise<Partial<NewPerson>> {
    const invitation = invitationIn(request);
    if (invitation !== null) {
      await refuseUnadmitted(request);
      return { emailVerified: invitation.isMailed };
    }
    await peopleRepository(current()).lockFounding();
    await refuseUnadmitted(request);
    return {};
  }

  return {
    refuseUnadmitted,
    admit: async ({ person, request }) => {
      if (request?.path === "/sign-up/email") return admitByPassword(request);
      const isInvited = person.emailVerified && (await invitationAccess(current()).isInvited(person.email));
      if (!isInvited) throw signUpClosed();
      return { name: nameOf(person) };
    },
    enter: async ({ userId, request }) => {
      if (request?.path !== "/sign-up/email") return;
      const email = emailOf(request) ?? "";
      const actor: Actor = signInActor({ request, person: { id: userId, email } });
      const invitation = invitationIn(request);
      if (invitation !== null) {
        const { token } = invitation;
        const accepting = invitationAccess(current()).accept({ token, person: { id: userId, email }, actor });
        await accepting.catch(throwAsRefusal);
        return;
      }
      const scope = { database: current(), workspaceId: defaultWorkspaceId, actor };
      await addMember({ scope, userId, role: "owner", email });
    },
  };
}

const bodySchema = z.object({ email: z.string() });

function emailOf({ body }: SignInRequest): string | undefined {
  const parsed = bodySchema.safeParse(body);
  return parsed.success ? parsed.data.email.trim().toLowerCase() : undefined;
}

/** A provider or a link may tell no name: then how the address begins has to do. */
function nameOf({ name, email }: NewPerson): string {
  const given = name.trim();
  return (given === "" ? (email.split("@")[0] ?? email) : given).slice(0, 80);
}

/** The same words whether there is no invitation, another's, or an account already. */
function signUpClosed(): APIError {
  const message = "Accounts are made by invitation. Ask an admin of the workspace to invite you.";
  return new APIError("FORBIDDEN", { code: "SIGN_UP_CLOSED", message });
}

function setupCodeNeeded(): APIError {
  const message = "The setup code is missing or wrong. It is in the console of the API, with a link to open.";
  return new APIError("FORBIDDEN", { code: "SETUP_CODE_NEEDED", message });
}

function throwAsRefusal(error: unknown): never {
  if (!(error instanceof CallhookError) || error.code === "unavailable") throw error;
  const code = error.code.toUpperCase().replaceAll("-", "_");
  throw new APIError("FORBIDDEN", { code, message: error.message });
}
