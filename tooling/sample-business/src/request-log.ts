import type { Context, Hono } from "hono";

const maximumRequests = 200;
const silentPaths = new Set(["/", "/requests", "/favicon.ico"]);

/** One request exactly as it arrived. */
export type ReceivedRequest = {
  method: string;
  path: string;
  /** A key that was sent twice holds its last value; `url` has them all. */
  query: Record<string, string>;
  /** Path and query as they were written. */
  url: string;
  headers: Record<string, string>;
  /** The body's text, untouched; null when it was empty. */
  body: string | null;
  /** The body parsed as JSON; null when it is not JSON. */
  json: unknown;
  at: string;
};

/** Keeps the last 200 requests, readable at GET /requests and cleared by DELETE /requests. */
export function addRequestLog(app: Hono, now: () => Date): void {
  const requests: ReceivedRequest[] = [];

  app.use(async (context, next) => {
    if (!silentPaths.has(context.req.path)) {
      requests.push(await record(context, now()));
      if (requests.length > maximumRequests) requests.shift();
    }
    await next();
  });
  app.get("/requests", (context) => context.json({ requests }));
  app.delete("/requests", (context) => {
    requests.length = 0;
    return context.body(null, 204);
  });
}

async function record(context: Context, at: Date): Promise<ReceivedRequest> {
  const url = new URL(context.req.url);
  const body = await context.req.text();
  return {
    method: context.req.method,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    url: url.pathname + url.search,
    headers: context.req.header(),
    body: body === "" ? null : body,
    json: parseJson(body),
    at: at.toISOString(),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
