import { CallhookError } from "@callhook/core";
import { DrizzleQueryError } from "drizzle-orm";
import { ZodError } from "zod";
import { unreadableBecause } from "./unreadable-because.ts";

const unreachable = new Set(
  (
    "CONNECT_TIMEOUT CONNECTION_CLOSED CONNECTION_DESTROYED CONNECTION_ENDED " +
    "ECONNREFUSED ECONNRESET EHOSTUNREACH ENETUNREACH ENOTFOUND EAI_AGAIN EPIPE ETIMEDOUT"
  ).split(" "),
);

/** Classes and codes of PostgreSQL errors (its manual, appendix A) that say: not now, or not on this server. */
const unavailable = /^(08|53|57P|28|3D000|25006|58)/;
const unstorable = /^(22021|22P05|2200[78]|22003|22P02|54)/;

/**
 * The same methods, throwing what callers can act on: a CallhookError where the database's word can be translated,
 * and the bare driver error otherwise. The query builder's own error repeats the query and every value in its message.
 * What is kept here and cannot be read is `internal`: nobody's wrong input.
 */
export function withDatabaseErrors<Methods extends Record<string, (...args: never[]) => Promise<unknown>>>(
  methods: Methods,
): Methods {
  const wrapped = Object.entries(methods).map(([name, method]) => [
    name,
    async (...args: never[]) => {
      try {
        return await method(...args);
      } catch (error) {
        throw translateDatabaseError(error);
      }
    },
  ]);
  return sameMethods<Methods>(Object.fromEntries(wrapped));
}

export function translateDatabaseError(error: unknown): unknown {
  if (error instanceof CallhookError) return error;
  if (error instanceof ZodError) return unreadable(error);
  const origin = driverError(error);
  if (isTooDeep(origin)) return tooLarge(origin);
  const code = codeOf(origin);
  if (code === "23503") {
    const message = "The workspace or call that this belongs to does not exist, or it was removed.";
    return new CallhookError({ code: "not-found", message, cause: origin });
  }
  if (unreachable.has(code) || unavailable.test(code)) {
    const message =
      "The database cannot be used right now. Check that it runs and that DATABASE_URL is right, then try again.";
    return new CallhookError({ code: "unavailable", message, cause: origin });
  }
  if (code.startsWith("54")) return tooLarge(origin);
  if (unstorable.test(code)) {
    const message =
      "A value cannot be stored: a text holds a NUL character, or a number or time is out of range.";
    return new CallhookError({ code: "invalid-input", message, cause: origin });
  }
  return origin;
}

/** The code that PostgreSQL or the operating system gave an error; empty when there is none. */
function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

/** The unique index that a write ran into, or undefined when that is not what went wrong. */
export function violatedIndex(error: unknown): string | undefined {
  const origin = driverError(error);
  if (codeOf(origin) !== "23505" || !(origin instanceof Error) || !("constraint_name" in origin))
    return undefined;
  return String(origin.constraint_name);
}

function driverError(error: unknown): unknown {
  return error instanceof DrizzleQueryError && error.cause !== undefined ? error.cause : error;
}

function isTooDeep(error: unknown): boolean {
  return error instanceof RangeError && error.message.includes("call stack");
}

function unreadable(cause: ZodError): CallhookError {
  const message = `Something that is kept here ${unreadableBecause(cause)}.`;
  return new CallhookError({ code: "internal", message, cause });
}

function tooLarge(cause: unknown): CallhookError {
  const message = "A value is too large or nested too deeply to be stored. Send less, or flatten it.";
  return new CallhookError({ code: "too-large", message, cause });
}

/** Guaranteed by the caller: the entries are those of `Methods`, each under its name with its arguments and result. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the cast is what this function is for
function sameMethods<Methods>(methods: Record<string, unknown>): Methods {
  return methods as Methods;
}
