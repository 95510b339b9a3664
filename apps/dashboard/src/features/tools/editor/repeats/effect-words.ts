import type { ToolEffect } from "@callhook/core";

export const effectWords: Record<ToolEffect, string> = {
  read: "Reads, and changes nothing",
  "idempotent-write": "Writes, and twice is as good as once",
  write: "Writes something new each time",
};
