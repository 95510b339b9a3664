import type { Context } from "../context.ts";
import { RateLimitedError } from "../limits/rate-limited-error.ts";

/** Mails in a minute: of a workspace to anybody, and to one person. */
const [most, mostToOne] = [30, 3];

/**
 * The attack: somebody has our mail server write to a stranger as often as requests are allowed, by inviting, renewing
 * and withdrawing. Where links are handed over nobody is bothered by them.
 */
export async function limitMails({ context, to }: { context: Context; to: string }): Promise<void> {
  const { services, workspaceId } = context;
  if (services.mailer.kind === "console") return;
  const whose = "invitations";
  const toOne = { name: "address", id: `mails to ${to}`, whose, requestsPerMinute: mostToOne } as const;
  const ofAll = { name: "workspace", id: `mails of ${workspaceId}`, whose, requestsPerMinute: most } as const;
  const { exceeded } = await services.rateLimits.take({ limits: [toOne, ofAll], cost: 1 });
  if (exceeded === null) return;
  const seconds = Math.max(1, Math.ceil(exceeded.resetMs / 1000));
  const message = `Too many invitations were mailed in this minute. Try again in ${seconds} seconds.`;
  throw new RateLimitedError({ message, retryAfterMs: seconds * 1000 });
}
