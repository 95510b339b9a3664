import { ToolCallError } from "../../execution/outcome/tool-call-error.ts";
import type { HttpResponse } from "../../execution/send.ts";
import { isRedirect } from "../../execution/response/is-redirect.ts";

const longestLocation = 8192;

/** Where a response leads on to, as `URL.href` spells it without a fragment; null where it does not. */
export function redirectTarget({ status, headers }: HttpResponse, from: string): string | null {
  if (!isRedirect(status)) return null;
  const location = headers["location"] ?? "";
  if (location === "") throw unusable(status, "does not say where to");
  if (location.length > longestLocation || !URL.canParse(location, from)) {
    throw unusable(status, "the Location it names is not a URL");
  }
  const target = new URL(location, from);
  judgeTarget(target, from);
  target.hash = "";
  return target.href;
}

/**
 * The attack: an endpoint that was trusted once leads us to speak in the clear, another protocol, or as somebody.
 * Address, name and port of the target are judged where every destination is.
 */
function judgeTarget(target: URL, from: string): void {
  if (target.protocol !== "https:" && target.protocol !== "http:") {
    throw blocked("The endpoint redirects to something that is not a web address.");
  }
  if (target.username !== "" || target.password !== "") {
    throw blocked("The endpoint redirects to a URL that holds a user name or password.");
  }
  if (target.protocol === "http:" && from.startsWith("https:")) {
    throw blocked(
      `The endpoint redirects from https:// to http://${target.host}, which anybody on the way can read.`,
    );
  }
}

function unusable(status: number, problem: string): ToolCallError {
  const message = `The endpoint answered ${status}, which is a redirect, but ${problem}.`;
  return new ToolCallError({ reason: "http-error", message });
}

function blocked(message: string): ToolCallError {
  return new ToolCallError({ reason: "blocked-destination", message: `${message} It was not followed.` });
}
