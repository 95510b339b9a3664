import { CallhookError, type Permission } from "@callhook/core";
import { apiKeyRepository } from "@callhook/db";
import { callsOf } from "../calls/calls-of.ts";
import type { Context } from "../context.ts";
import { scopeOf } from "../scope-of.ts";
import { issuerOf } from "./issuer-of.ts";
import { withinOwn } from "./within-own.ts";

type IssueInput = {
  scopes?: Permission[] | undefined;
  expiresInSeconds: number;
  callId?: string | undefined;
};

/** What a browser or a voice gateway needs to hold a conversation; anything more has to be asked for. */
const usualScopes: Permission[] = ["workspace:read", "agents:read", "tools:read", "calls:read", "calls:hold"];

/** Gives part of what the issuer may do to somebody who is trusted for minutes; for one call alone if it is named. */
export async function issueToken(options: {
  context: Context;
  input: IssueInput;
}): Promise<{ token: string; expiresAt: Date; scopes: Permission[]; callId: string | null }> {
  const { context, input } = options;
  const { callId = null, expiresInSeconds } = input;
  const issuer = issuerOf(context);
  const own = context.permissions;
  const usual = usualScopes.filter((scope) => own.has(scope));
  const scopes = withinOwn({ scopes: input.scopes ?? usual, own, what: "token" });
  if (scopes.length === 0) throw opensNothing();
  if (callId !== null) await callsOf(context).get(callId);
  const { secret, expiresAt } = await apiKeyRepository(scopeOf(context)).issueToken({
    name: `Token of ${context.actor.name}`,
    scopes,
    callId,
    expiresAt: new Date(Date.now() + expiresInSeconds * 1000),
    issuer,
  });
  return { token: secret, expiresAt, scopes, callId };
}

function opensNothing(): CallhookError {
  const message = "This token would open nothing. Name the scopes it should have, out of your own.";
  const issues = [{ path: "scopes", message }];
  return new CallhookError({ code: "invalid-input", message, issues });
}
