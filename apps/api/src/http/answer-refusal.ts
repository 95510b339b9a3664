import { safeError } from "@callhook/core";
import type { Services } from "../services.ts";
import { toCallhookError } from "../transport-error.ts";
import { refusal } from "./refusal.ts";

/**
 * Answers what was refused outside tRPC. The operator is told who tries the door, everybody else no more than that it is
 * shut. `path` is what the logs are told: no address that is a secret itself.
 */
export function answerRefusal(options: {
  services: Pick<Services, "logger" | "refusals">;
  error: unknown;
  path: string;
  ipAddress: string | null;
}): Response {
  const { services, error, path, ipAddress } = options;
  const refused = toCallhookError(error);
  if (refused.code === "internal") services.logger.error({ path, ...safeError(error) }, "request failed");
  else services.refusals.record({ path, code: refused.code, ipAddress });
  return refusal(refused);
}
