import { z } from "zod";
import { isJson } from "./in-pieces.ts";
import { pairingProblems, type PairingStep } from "./pairing-problems.ts";

const toolCallSchema = z.object({
  id: z.string().min(1),
  type: z.literal("function"),
  function: z.object({ name: z.string().min(1), arguments: z.string() }),
});
const messageSchema = z.discriminatedUnion("role", [
  z.object({ role: z.literal("system"), content: z.string().min(1) }),
  z.object({ role: z.literal("user"), content: z.string().min(1) }),
  z.object({
    role: z.literal("assistant"),
    content: z.string().nullish(),
    tool_calls: z.array(toolCallSchema).min(1).optional(),
  }),
  z.object({ role: z.literal("tool"), tool_call_id: z.string().min(1), content: z.string() }),
]);
const toolSchema = z.object({
  type: z.literal("function"),
  function: z.object({
    name: z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/),
    description: z.string().optional(),
    parameters: z.looseObject({ type: z.literal("object"), properties: z.record(z.string(), z.unknown()) }),
  }),
});

/** The part of a chat completions request that a server of this protocol insists on. */
export const chatCompletionsRequestSchema = z.looseObject({
  model: z.string().min(1),
  messages: z.array(messageSchema).min(1),
  tools: z.array(toolSchema).min(1).optional(),
  tool_choice: z.enum(["auto", "none", "required"]).optional(),
  stream: z.literal(true),
});
export type ChatCompletionsRequest = z.infer<typeof chatCompletionsRequestSchema>;
type Message = ChatCompletionsRequest["messages"][number];

/** Everything that a real server would answer with 400; empty when the request is good. */
export function chatCompletionsProblems(body: unknown): string[] {
  const parsed = chatCompletionsRequestSchema.safeParse(body);
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  const { messages, tools, tool_choice: toolChoice } = parsed.data;
  const choiceProblems =
    toolChoice !== undefined && tools === undefined ? ["tool_choice is given without tools"] : [];
  return [...choiceProblems, ...argumentProblems(messages), ...pairingProblems(pairingSteps(messages))];
}

function argumentProblems(messages: Message[]): string[] {
  const calls = messages.flatMap((message) =>
    message.role === "assistant" ? (message.tool_calls ?? []) : [],
  );
  return calls.flatMap((call) =>
    isJson(call.function.arguments) ? [] : [`${call.id}: arguments are not JSON`],
  );
}

function pairingSteps(messages: Message[]): PairingStep[] {
  return messages.map((message) => {
    if (message.role === "tool") return { kind: "answered", id: message.tool_call_id };
    if (message.role !== "assistant" || message.tool_calls === undefined) return { kind: "words" };
    return { kind: "asked", ids: message.tool_calls.map(({ id }) => id) };
  });
}
