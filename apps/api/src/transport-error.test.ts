import { CallhookError, errorCodes } from "@callhook/core";
import { TRPCError } from "@trpc/server";
import { expect, test } from "vitest";
import { z } from "zod";
import { toCallhookError, toTransportError } from "./transport-error.ts";

test("an error nobody foresaw leaves without its words", () => {
  const error = toTransportError(new Error("password=hunter2 at /srv/callhook/db.ts:12"));
  expect(error.code).toBe("INTERNAL_SERVER_ERROR");
  expect(error.message).not.toContain("hunter2");
  expect(error.message).toContain("try again");
});

test("a refusal keeps its code, words and issues through every wrapping", () => {
  const issues = [{ path: "draft.name", message: "Name is required." }];
  const refusal = new CallhookError({
    code: "version-conflict",
    message: "Someone saved before you.",
    issues,
  });
  const wrapped = new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause: toTransportError(refusal) });
  expect(toTransportError(wrapped).code).toBe("CONFLICT");
  expect(toCallhookError(wrapped)).toBe(refusal);
});

test("input that does not fit names every field by its dotted path", () => {
  const schema = z.object({ parameters: z.array(z.object({ key: z.string(), required: z.boolean() })) });
  const { error } = schema.safeParse({
    parameters: [
      { key: 1, required: true },
      { key: "a", required: "no" },
    ],
  });
  const refusal = toCallhookError(new TRPCError({ code: "BAD_REQUEST", cause: error }));
  expect(refusal.code).toBe("invalid-input");
  expect(refusal.issues.map(({ path }) => path)).toEqual(["parameters.0.key", "parameters.1.required"]);
  expect(refusal.message).toContain("parameters.0.key");
});

test("each stable code travels as one transport code", () => {
  const statuses = errorCodes.map((code) => toTransportError(new CallhookError({ code, message: "x" })).code);
  expect(statuses).toEqual([
    "BAD_REQUEST",
    "NOT_FOUND",
    "CONFLICT",
    "CONFLICT",
    "CONFLICT",
    "FORBIDDEN",
    "FORBIDDEN",
    "UNAUTHORIZED",
    "FORBIDDEN",
    "TOO_MANY_REQUESTS",
    "CONFLICT",
    "PAYLOAD_TOO_LARGE",
    "SERVICE_UNAVAILABLE",
    "INTERNAL_SERVER_ERROR",
  ]);
});

test("a message that names its field itself is not given the name twice", () => {
  const messages = z.array(z.object({ tool_call_id: z.string("tool_call_id must name a tool call.") }));
  const schema = z.object({ model: z.string("model is required."), messages });
  const refused = (input: unknown) => toCallhookError(schema.safeParse(input).error).message;
  expect(refused({ messages: [] })).toBe("model is required.");
  expect(refused({ model: "x", messages: [{}] })).toBe("messages.0.tool_call_id must name a tool call.");
  expect(refused({ model: "x", messages: 1 })).toMatch(/^messages: /);
});
