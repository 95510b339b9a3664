import type { Context, MiddlewareHandler } from "hono";
import { z } from "zod";
import type { RefusalLog } from "./refusal-log.ts";

const refusedStatuses = new Set([400, 401, 403, 422, 429]);
const bodySchema = z.object({ code: z.string() });

/** Tells the log of refusals what signing in and billing refused: a wrong password, a used link, a forged event. */
export function recordRefusals(options: {
  refusals: RefusalLog;
  addressOf: (context: Context) => string | null;
}): MiddlewareHandler {
  const { refusals, addressOf } = options;
  return async (context, next) => {
    await next();
    const code = await refusalIn(context.res);
    if (code !== null) refusals.record({ path: context.req.path, code, ipAddress: addressOf(context) });
  };
}

/** A link that opens nothing leads to a page that says so. */
async function refusalIn(response: Response): Promise<string | null> {
  const { status, headers } = response;
  if (refusedStatuses.has(status)) {
    const body = bodySchema.safeParse(
      await response
        .clone()
        .json()
        .catch(() => null),
    );
    return body.success ? body.data.code : String(status);
  }
  const to = URL.parse(headers.get("location") ?? "", "http://localhost");
  return to?.searchParams.get("error")?.slice(0, 60) ?? null;
}
