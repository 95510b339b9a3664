import type { ChannelClosing } from "../protocol.ts";

/** RFC 6455's code for each reason. After 1012, "service restart", a platform connects again. */
export const closeCodes: Record<ChannelClosing, number> = {
  "call-ended": 1000,
  "taken-over": 1000,
  restarting: 1012,
};
