import type { Condition } from "../../tool/condition.ts";
import { holds } from "../conditions/holds.ts";
import type { JsonValue } from "../json-value.ts";
import { ToolCallError } from "../outcome/tool-call-error.ts";
import type { HttpResponse } from "../send.ts";
import type { RunRecord, ToolRun } from "../tool-run.ts";
import { concealValue } from "./conceal-value.ts";
import { decodeBody } from "./decode-body.ts";
import { fitValue } from "./fit-value.ts";
import { isRedirect } from "./is-redirect.ts";

type ReadingRun = {
  tool: Pick<ToolRun["tool"], "successWhen" | "response">;
  record: Pick<RunRecord, "secrets">;
};

/**
 * A response → its value. Anything but 2xx is an `http-error` that carries what the endpoint said, and so
 * is a 2xx that the tool's own rule does not take for a success.
 */
export function readResponse(run: ReadingRun, response: HttpResponse): JsonValue {
  const { status } = response;
  if (status < 200 || status > 299) {
    const message = `The endpoint answered ${status}. ${meaningOf(response)}`;
    throw httpError(run, { message, said: decodeLeniently(response) });
  }
  const value = decodeBody(response);
  const { successWhen } = run.tool;
  if (successWhen.length === 0) return value;
  // An answer without a value is judged like any other: what is not there is missing.
  const broken = successWhen.find((condition) => !holds({ condition, value }));
  if (broken === undefined) return value;
  const message = `The endpoint answered ${status}, but its answer says that it failed: the tool's rule for success, ${inWords(broken)}, does not hold.`;
  throw httpError(run, { message, said: value });
}

function inWords({ path, operator, value }: Condition): string {
  const needsNoValue = operator === "exists" || operator === "missing";
  return `"${path} ${operator}${needsNoValue ? "" : ` ${JSON.stringify(value)}`}"`;
}

/** What an endpoint says about a failure is kept from nobody less, and cut no less, than a good answer. */
function httpError(
  { tool, record }: ReadingRun,
  { message, said }: { message: string; said: JsonValue },
): ToolCallError {
  const { response: mapping } = tool;
  const all = concealValue(said, { mapping, secrets: record.secrets.used });
  const value = fitValue({ value: all, maxBytes: mapping.maxBytes });
  return new ToolCallError({
    reason: "http-error",
    message,
    value,
    ...(value === all ? {} : { body: all }),
  });
}

/** Error pages are often broken; what they say is a help, not a promise. */
function decodeLeniently(response: HttpResponse): JsonValue {
  try {
    return decodeBody(response);
  } catch (error) {
    if (error instanceof ToolCallError) return null;
    throw error;
  }
}

function meaningOf({ status, headers }: HttpResponse): string {
  if (isRedirect(status)) return redirectAdvice(headers["location"]);
  const known = meanings.get(status);
  if (known !== undefined) return known;
  if (status >= 500) return "It has a problem of its own; trying again later may help.";
  if (status >= 400) return "It did not accept the request; check the tool's URL, method and parameters.";
  return "That is not a success; check the tool's URL and method.";
}

const meanings = new Map([
  [400, "It found fault with the values it was sent."],
  [401, "It wants credentials that this tool does not send."],
  [403, "It does not allow this request."],
  [404, "It found nothing for these values, or the tool's URL is wrong."],
  [405, "It does not accept this method at this URL; check the tool's method."],
  [409, "The request conflicts with what it has on record."],
  [422, "It found fault with the values it was sent."],
  [429, "It is getting too many requests; trying again later may help."],
]);

const longestLocation = 200;

function redirectAdvice(location: string | undefined): string {
  const advice = "Redirects are not followed; put the final URL into the tool's settings";
  const target = location !== undefined && URL.canParse(location) ? new URL(location) : null;
  if (target === null || !/^https?:$/.test(target.protocol) || target.href.length > longestLocation) {
    return `${advice}.`;
  }
  return `${advice}. It points to ${target.origin}${target.pathname}`;
}
