import { workspaceRepository } from "@callhook/db";
import { CallhookError, planDetails } from "@callhook/core";
import type { Services } from "../services.ts";
import { RateLimitedError } from "../limits/rate-limited-error.ts";

/** Counts a platform's request with the workspace's plan, like any other; throws when its minute is used up. */
export async function limitWorkspace(options: {
  services: Pick<Services, "database" | "rateLimits">;
  workspaceId: string;
}): Promise<void> {
  const { services, workspaceId } = options;
  const { plan } = await workspaceRepository(services.database).get(workspaceId);
  const { requestsPerMinute } = planDetails(plan).limits;
  if (requestsPerMinute === null) return;
  const limit = { name: "workspace", id: workspaceId, whose: "this workspace", requestsPerMinute } as const;
  const { exceeded } = await services.rateLimits.take({ limits: [limit], cost: 1 });
  if (exceeded === null) return;
  const message = `Too many requests: this workspace may send ${requestsPerMinute} a minute.`;
  throw new RateLimitedError({ message, retryAfterMs: exceeded.resetMs });
}

/** What a plan or a limit does not allow now: nobody's fault, and to be told politely. */
export function isLimit(error: unknown): boolean {
  return error instanceof CallhookError && ["limit-reached", "rate-limited"].includes(error.code);
}
