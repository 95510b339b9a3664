import type { CallSuccess } from "@callhook/core";
import { Badge } from "@mantine/core";

const outcomes: Record<CallSuccess, { label: string; color: string }> = {
  success: { label: "Success", color: "sea" },
  failure: { label: "Failure", color: "red" },
  unknown: { label: "Outcome unknown", color: "gray" },
};

/** What became of a call, in a word. */
export function CallOutcome({ success }: { success: CallSuccess }) {
  const { label, color } = outcomes[success];
  return <Badge color={color}>{label}</Badge>;
}
