import type { AgentOverride } from "@callhook/core";

/** "Its own description · answers within 6 s · always asks first", or that nothing is. */
export function summariseOverride({
  description,
  responseTimeoutSeconds,
  confirmation,
}: AgentOverride): string {
  const asking = { never: "never asks first", always: "always asks first", when: "sometimes asks first" };
  const parts = [
    description === undefined ? null : "its own description",
    responseTimeoutSeconds === undefined ? null : `waits ${responseTimeoutSeconds} s`,
    confirmation === undefined ? null : asking[confirmation.mode],
  ].filter((part) => part !== null);
  return parts.length === 0 ? "Nothing is different." : parts.join(" · ");
}
