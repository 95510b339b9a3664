import { type ToolMock, toolMockSchema } from "@callhook/core";

/** A mock as it was typed, or what is wrong with it. */
export function readMock(text: string): { ok: true; mock: ToolMock } | { ok: false; problem: string } {
  try {
    const parsed = toolMockSchema.safeParse(JSON.parse(text));
    if (parsed.success) return { ok: true, mock: parsed.data };
    return { ok: false, problem: parsed.error.issues.map(({ message }) => message).join(" ") };
  } catch {
    return { ok: false, problem: "This is not JSON yet." };
  }
}
