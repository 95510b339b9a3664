import type { DeliveryState } from "@callhook/core";
import { Badge } from "@mantine/core";

const words: Record<DeliveryState, { label: string; color: string }> = {
  waiting: { label: "Waiting", color: "yellow" },
  delivered: { label: "Delivered", color: "green" },
  exhausted: { label: "Failed", color: "red" },
};

export function DeliveryBadge({ state }: { state: DeliveryState }) {
  const { label, color } = words[state];
  return <Badge color={color}>{label}</Badge>;
}
