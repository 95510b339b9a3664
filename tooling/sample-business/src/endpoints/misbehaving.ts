import { setTimeout as wait } from "node:timers/promises";
import type { Hono } from "hono";
import { z } from "zod";
import { parseQuery } from "../parse-request.ts";

const query = z.object({
  seconds: z.coerce
    .number("seconds must be a number.")
    .min(0, "seconds must not be negative.")
    .max(120, "seconds can be at most 120."),
});

/** Endpoints that are slow or broken on purpose, to hear what an agent says then. */
export function addMisbehaving(app: Hono): void {
  app.all("/slow", async (context) => {
    const { seconds } = parseQuery(context, query);
    await wait(seconds * 1000, undefined, { signal: context.req.raw.signal }).catch(() => undefined);
    return context.json({ waited_seconds: seconds });
  });
  app.all("/broken", (context) =>
    context.json({ error: "broken", message: "This endpoint always fails." }, 500),
  );
}
