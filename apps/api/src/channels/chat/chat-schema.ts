import { z } from "zod";

const longestWords = 20_000;

const approvalSchema = z.looseObject({
  id: z.string(),
  approved: z.boolean().optional(),
  requestReason: z.string().optional(),
});

/**
 * A part of a message as the AI SDK keeps it. Only text and decided tool calls say anything to us; the rest is there to
 * be shown again.
 */
const partSchema = z.looseObject({
  type: z.string(),
  text: z.string().max(longestWords, `One message can hold at most ${longestWords} characters.`).optional(),
  toolCallId: z.string().optional(),
  toolName: z.string().optional(),
  title: z.string().optional(),
  input: z.unknown().optional(),
  output: z.unknown().optional(),
  errorText: z.string().optional(),
  state: z.string().optional(),
  approval: approvalSchema.optional(),
});
export type UiPart = z.output<typeof partSchema>;

const messageSchema = z.looseObject({
  id: z.string().max(200),
  role: z.enum(["system", "user", "assistant"]),
  parts: z.array(partSchema),
});
export type UiMessage = z.output<typeof messageSchema>;

/** What `useChat` sends: the whole conversation as it is shown. */
export const chatRequestSchema = z.looseObject({
  id: z
    .string("id names the chat.")
    .regex(/^[A-Za-z0-9._:-]{1,190}$/, "A chat's id holds 1 to 190 letters, digits, . _ : and - only."),
  messages: z
    .array(messageSchema, "messages is required: the conversation so far.")
    .min(1, "messages must hold at least one message.")
    .max(2000, "messages can hold at most 2000."),
});
export type ChatRequest = z.output<typeof chatRequestSchema>;
