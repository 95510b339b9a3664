import { ResponseBodyError } from "oauth4webapi";
import { ToolCallError } from "../../execution/outcome/tool-call-error.ts";
import { SignInError } from "./sign-in-error.ts";

/** What an error of the token endpoint means to whoever called the tool. Never quotes what was sent or answered. */
export function tokenFailure(error: unknown, tokenUrl: string): ToolCallError {
  const login = loginAt(tokenUrl);
  if (error instanceof SignInError) return error;
  if (error instanceof ToolCallError) {
    const { reason, message } = error;
    return new SignInError({ reason, message: `The tool could not sign in at ${login}. ${message}` });
  }
  if (error instanceof ResponseBodyError) return refused(error, login);
  const message = `The login at ${login} did not answer with an access token as OAuth 2 describes it; check the token URL.`;
  return new SignInError({ reason: "invalid-response", message });
}

/** Judges by its status what OAuth leaves open: trouble that passes, and answers that are no login's. */
export function judgeTokenStatus(status: number, tokenUrl: string): void {
  if (status === 200 || (status >= 400 && status < 500 && status !== 429)) return;
  const login = loginAt(tokenUrl);
  if (status === 429 || status >= 500) {
    const message = `The tool could not sign in: ${login} answered ${status}. Trying again later may help.`;
    throw new SignInError({ reason: "connection-failed", message });
  }
  const message = `The tool could not sign in: ${login} answered ${status}, which is no login's answer; check the token URL.`;
  throw new SignInError({ reason: "misconfigured", message });
}

/** RFC 6749, section 5.2, and RFC 8707. Other codes are not repeated: they could be anything, even the secret. */
const meanings = new Map([
  ["invalid_client", "refused the client id or its secret"],
  ["unauthorized_client", "does not let this client sign in this way"],
  ["unsupported_grant_type", "does not offer the client credentials grant"],
  ["invalid_scope", "does not grant these scopes"],
  ["invalid_target", "does not know the resource or audience"],
  ["invalid_grant", "refused the grant"],
  ["invalid_request", "found the request incomplete"],
]);

function refused({ error, status }: ResponseBodyError, login: string): ToolCallError {
  const meaning = meanings.get(error);
  const problem = meaning === undefined ? `refused the request with ${status}` : `${meaning} (${error})`;
  const message = `The tool could not sign in: ${login} ${problem}. Check the tool's credentials.`;
  return new SignInError({ reason: "misconfigured", message });
}

function loginAt(tokenUrl: string): string {
  return new URL(tokenUrl).host;
}
