import { CallhookError, type JsonValue, jsonValueSchema } from "@callhook/core";
import { z } from "zod";

/** What the sender wants to be answered; `body` is absent where it is to be a description of the request. */
export type EchoOptions = { status: number; delayMs: number; body?: JsonValue };

const longestDelayMs = 10_000;

/** Options in a request's query: `?status=503&delay_ms=2000&body={"available":false}`. Throws `invalid-input`. */
export function readEchoOptions(query: URLSearchParams): EchoOptions {
  const status = wholeNumber(query.get("status") ?? "200");
  const delayMs = wholeNumber(query.get("delay_ms") ?? "0");
  const issues = [
    ...(status >= 200 && status <= 599
      ? []
      : [{ path: "status", message: "status must be an HTTP status from 200 to 599." }]),
    ...(delayMs <= longestDelayMs
      ? []
      : [
          {
            path: "delay_ms",
            message: `delay_ms must be a number of milliseconds, ${longestDelayMs} at most.`,
          },
        ]),
  ];
  if (issues.length > 0) {
    const message = issues.map((issue) => issue.message).join(" ");
    throw new CallhookError({ code: "invalid-input", message, issues });
  }
  const body = query.get("body");
  return { status, delayMs, ...(body === null ? {} : { body: jsonOrText(body) }) };
}

const digits = z.string().regex(/^\d{1,6}$/);

function wholeNumber(text: string): number {
  return digits.safeParse(text).success ? Number(text) : Number.NaN;
}

/** What is no JSON is answered as a JSON string, so that nothing but JSON is ever answered. */
function jsonOrText(text: string): JsonValue {
  try {
    return jsonValueSchema.parse(JSON.parse(text));
  } catch {
    return text;
  }
}
