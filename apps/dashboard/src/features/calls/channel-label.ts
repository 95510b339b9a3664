import type { Channel } from "@callhook/core";

const labels: Record<Channel, string> = {
  simulator: "Browser call",
  chat: "Dashboard chat",
  phone: "Phone",
  api: "API",
  platform: "Outside platform",
};

export function channelLabel(channel: Channel): string {
  return labels[channel];
}
