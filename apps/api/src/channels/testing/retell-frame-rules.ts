import { z } from "zod";

const content = {
  content: z.string(),
  content_complete: z.boolean(),
  no_interruption_allowed: z.boolean().optional(),
  end_call: z.boolean().optional(),
  transfer_number: z.string().optional(),
};

/** What Retell takes; with anything else an agent goes silent, and nobody is told why. */
const frameSchema = z.discriminatedUnion("response_type", [
  z.strictObject({
    response_type: z.literal("config"),
    config: z.strictObject({
      auto_reconnect: z.boolean(),
      call_details: z.boolean(),
      transcript_with_tool_calls: z.boolean().optional(),
    }),
  }),
  z.strictObject({ response_type: z.literal("ping_pong"), timestamp: z.int() }),
  z.strictObject({ response_type: z.literal("response"), response_id: z.int().min(0), ...content }),
  z.strictObject({ response_type: z.literal("agent_interrupt"), interrupt_id: z.int().min(0), ...content }),
  z.strictObject({
    response_type: z.literal("tool_call_invocation"),
    tool_call_id: z.string(),
    name: z.string(),
    arguments: z.string().refine((text) => typeof JSON.parse(text) === "object"),
  }),
  z.strictObject({
    response_type: z.literal("tool_call_result"),
    tool_call_id: z.string(),
    content: z.string(),
    successful: z.boolean().optional(),
  }),
]);
export type RetellWireFrame = z.output<typeof frameSchema>;

/** The frame, or what is wrong with it. */
export function judgeRetellFrame(text: string): { frame: RetellWireFrame } | { complaint: string } {
  try {
    return { frame: frameSchema.parse(JSON.parse(text)) };
  } catch {
    return { complaint: `Retell would not understand: ${text}` };
  }
}
