import type { CredentialVerdict } from "../../credentials/credential-verdict.ts";
import { secretsOfAuthentication } from "../../tool/secrets-of-authentication.ts";
import type { ToolOutcome } from "../outcome/tool-outcome.ts";
import type { ToolRun } from "../tool-run.ts";

/** What a tool call did with a secret, told once it is over: for whoever keeps it, to say how it is. */
export type CredentialUse = {
  workspaceId: string;
  /** Where the tool call ran, which decides the value that was read. */
  environment: string;
  name: string;
  /** Null for a draft. */
  tool: { id: string; name: string } | null;
  /** When the tool call began: what was written later has not been judged. */
  startedAt: Date;
  /** Null where nobody has judged it: what was answered, if anything, says nothing of it. */
  judged: { verdict: CredentialVerdict; message: string | null } | null;
};

/** Of every secret that the tool call has read, unless it never left. */
export function credentialUses(run: ToolRun, outcome: ToolOutcome): CredentialUse[] {
  const { record, workspaceId, environment, execution } = run;
  const { names } = record.secrets;
  // Where a mock has answered, nobody was given a secret and nobody has judged one.
  if (names.size === 0 || record.mocked) return [];
  const { id } = execution.tool;
  const tool = id === undefined ? null : { id, name: run.tool.name };
  const judge = judgeOf(run, outcome);
  const uses = [...names].map((name) => {
    return { workspaceId, environment, name, tool, startedAt: record.startedAt, judged: judge(name) };
  });
  return mayHaveSent(run) ? uses : uses.filter(({ judged }) => judged !== null);
}

/** A sign-in sends its secret elsewhere, before the request to the tool's own endpoint, which may never leave. */
function mayHaveSent({ tool, record }: ToolRun): boolean {
  const { type } = tool.authentication;
  return record.clock.hasSent || type === "oauth2-client-credentials" || type === "connection";
}

type Judge = (name: string) => CredentialUse["judged"];
const silent: Judge = () => null;

/**
 * A refusal is about the credentials where there are some: what else was sent is not to blame. An error of another
 * kind says nothing, since it may have come before anybody looked at them.
 */
function judgeOf({ tool, record }: ToolRun, outcome: ToolOutcome): Judge {
  const credentials = secretsOfAuthentication(tool.authentication);
  const isSuspect = (name: string) => credentials.length === 0 || credentials.includes(name);
  const { signInFailure } = record.secrets;
  if (signInFailure !== null) {
    return (name) =>
      credentials.includes(name) ? { verdict: "refresh-failed", message: signInFailure } : null;
  }
  const { response } = outcome;
  // An outcome that is given again says how it was then; behind a redirect somebody else may have answered.
  if (response === null || outcome.replay !== null || (record.exchange?.redirects.length ?? 0) > 0) {
    return silent;
  }
  const { status } = response;
  if (status === 401 || status === 403) {
    const message = `${hostOf(tool.url)} answered ${status}: it did not accept this secret${status === 403 ? ", or does not allow what the tool asks for" : ""}.`;
    return (name) => (isSuspect(name) ? { verdict: "rejected", message } : null);
  }
  return status < 400 ? () => ({ verdict: "ok", message: null }) : silent;
}

/** Placeholders stand in the path alone, so that the host is what is written. */
function hostOf(url: string): string {
  return new URL(url.replaceAll(/[{}]/g, "")).host;
}
