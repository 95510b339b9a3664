import type { MiddlewareHandler } from "hono";
import { inRequest } from "./create-logger.ts";

const requestIdHeader = "x-request-id";

/**
 * Gives each request a name, answers with it and logs by it. One that is brought along is kept, such as a proxy's. The
 * attack: somebody writes lines of their own into the log by it; so only what such names are made of is taken.
 */
export const requestId: MiddlewareHandler = async (context, next) => {
  const brought = context.req.header(requestIdHeader) ?? "";
  const id = /^[\w.:-]{1,100}$/.test(brought) ? brought : crypto.randomUUID();
  await inRequest(id, next);
  context.header(requestIdHeader, id);
};
