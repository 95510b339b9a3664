import { CallhookError, type CredentialVerdict, type ToolOutcome, toolDraftSchema } from "@callhook/core";
import { auditRepository, connectionRepository, type SavedConnection } from "@callhook/db";
import type { Context } from "../context.ts";
import { environmentsOf } from "../environments/environments-of.ts";
import { scopeOf } from "../scope-of.ts";

type TestInput = {
  connectionId: string;
  /** Where it is tried; left out where a login gives a token, which is then all that is asked for. */
  url?: string | undefined;
  environment: string;
};

/** `unknown` where nobody has looked at the credentials: the message says why. */
export type ConnectionTest = { verdict: CredentialVerdict | "unknown"; message: string };

/**
 * Signs in as a tool would: the same engine, guard and binding to one origin, and a GET, which changes nothing. The
 * answer is words; what the endpoint said stays where it is.
 */
export async function testConnection(options: {
  context: Context;
  input: TestInput;
  signal: AbortSignal | undefined;
}): Promise<ConnectionTest> {
  const { context, input, signal } = options;
  const { workspaceId } = context;
  const { environment } = input;
  await environmentsOf(context).require({ name: environment, path: "environment" });
  const connection = await connectionRepository(scopeOf(context)).get(input.connectionId);
  const outcome = await context.services.engine.execute({
    tool: probeOf(connection, input.url),
    arguments: {},
    context: { workspaceId, environment },
    signal,
    signInOnly: input.url === undefined,
  });
  const test = testOf(outcome, { connection, isSignInOnly: input.url === undefined });
  const subject = { kind: "connection", id: connection.id, name: connection.name };
  const details = { verdict: test.verdict, environment };
  await auditRepository(scopeOf(context)).record({ action: "connection.tested", subject, details });
  return test;
}

function probeOf({ id, name, authentication }: SavedConnection, url: string | undefined) {
  if (url === undefined && authentication.type !== "oauth2-client-credentials") throw needsUrl();
  const address = url ?? (authentication.type === "oauth2-client-credentials" ? authentication.tokenUrl : "");
  return toolDraftSchema.parse({
    name: `Test of ${name}`.slice(0, 80),
    description: "Tries a connection.",
    method: "GET",
    url: address,
    parameters: [],
    agentTargets: ["assistant"],
    authentication: { type: "connection", connectionId: id },
    responseTimeoutSeconds: 15,
    retries: 0,
  });
}

type Tested = { connection: SavedConnection; isSignInOnly: boolean };

function testOf(outcome: ToolOutcome, { connection, isSignInOnly }: Tested): ConnectionTest {
  const isLogin = connection.authentication.type === "oauth2-client-credentials";
  if (isSignInOnly && outcome.status === "succeeded") {
    return { verdict: "ok", message: "The login gave a token." };
  }
  const { response } = outcome;
  if (response !== null && !isSignInOnly) return verdictOn(response.status);
  const message = outcome.status === "failed" ? outcome.message : "Nothing was answered.";
  return {
    verdict: isLogin && message.includes("could not sign in") ? "refresh-failed" : "unknown",
    message,
  };
}

function verdictOn(status: number): ConnectionTest {
  if (status === 401 || status === 403) {
    const more = status === 403 ? ", or does not allow what was asked for" : "";
    return { verdict: "rejected", message: `The endpoint answered ${status}: it did not accept it${more}.` };
  }
  if (status < 400) return { verdict: "ok", message: `The endpoint answered ${status}: it took it.` };
  const message = `The endpoint answered ${status}, which says nothing of the credentials; try another address.`;
  return { verdict: "unknown", message };
}

function needsUrl(): CallhookError {
  const message = "Give an address at which it is to be tried, such as https://api.example.com/me.";
  return new CallhookError({ code: "invalid-input", message, issues: [{ path: "url", message }] });
}
