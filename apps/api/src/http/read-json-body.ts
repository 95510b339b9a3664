import { CallhookError } from "@callhook/core";
import type { z } from "zod";

/** What a request holds; says in words of ours what is wrong with it, where the schema has none of its own. */
export async function readJsonBody<Body>(request: Request, schema: z.ZodType<Body>): Promise<Body> {
  const body: unknown = await request.json().catch(() => {
    throw new CallhookError({ code: "invalid-input", message: "The request's body is not JSON." });
  });
  return schema.parse(body, { error: describeIssue });
}

function describeIssue(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === "invalid_value") return `must be ${choices.format(issue.values.map(String))}.`;
  if (issue.code !== "invalid_type") return undefined;
  const kind = kinds[issue.expected] ?? `of the type ${issue.expected}`;
  if ((issue.path ?? []).length === 0) return `The request's body must be ${kind}.`;
  return issue.input === undefined ? `is missing; it must be ${kind}.` : `must be ${kind}.`;
}

const kinds: Record<string, string> = {
  string: "a text",
  boolean: "true or false",
  number: "a number",
  array: "a list",
  object: "a JSON object",
  record: "a JSON object",
};

const choices = new Intl.ListFormat("en-GB", { type: "disjunction" });
