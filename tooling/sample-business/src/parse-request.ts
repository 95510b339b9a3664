import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { z } from "zod";

/** The request's JSON or form body, checked; otherwise ends the request with 400 or with 422 naming each field. */
export async function parseBody<S extends z.ZodType>(context: Context, schema: S): Promise<z.output<S>> {
  return check(schema, await readBody(context));
}

/** The request's query string, checked; otherwise ends the request with 422 naming each field. */
export function parseQuery<S extends z.ZodType>(context: Context, schema: S): z.output<S> {
  return check(schema, context.req.query());
}

/** Ends the request with a JSON error. */
export function refuse(status: 404 | 422, error: string, message: string): never {
  throw new HTTPException(status, { res: Response.json({ error, message }, { status }) });
}

async function readBody(context: Context): Promise<unknown> {
  const type = context.req.header("content-type") ?? "";
  if (type.includes("form")) return context.req.parseBody();
  const text = await context.req.text();
  if (text.trim() === "") return {};
  try {
    return JSON.parse(text);
  } catch {
    const answer = { error: "malformed-json", message: "The body is not valid JSON." };
    throw new HTTPException(400, { res: Response.json(answer, { status: 400 }) });
  }
}

function check<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => ({
    field: issue.path.join(".") || "body",
    message: issue.message,
  }));
  const message = issues.map((issue) => `${issue.field}: ${issue.message}`).join(" ");
  throw new HTTPException(422, {
    res: Response.json({ error: "invalid-request", message, issues }, { status: 422 }),
  });
}
