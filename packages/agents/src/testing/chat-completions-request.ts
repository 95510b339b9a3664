import { z } from "zod";

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
  return [...choiceProblems, ...argumentProblems(messages), ...pairingProblems(messages)];
}

function argumentProblems(messages: Message[]): string[] {
  const calls = messages.flatMap((message) =>
    message.role === "assistant" ? (message.tool_calls ?? []) : [],
  );
  return calls.flatMap((call) =>
    isJson(call.function.arguments) ? [] : [`${call.id}: arguments are not JSON`],
  );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Each tool call is answered by one tool message before anybody else speaks; no answer is without a call. */
function pairingProblems(messages: Message[]): string[] {
  const problems: string[] = [];
  let unanswered = new Set<string>();
  for (const [index, message] of messages.entries()) {
    if (message.role === "tool") {
      if (!unanswered.delete(message.tool_call_id)) {
        problems.push(`messages.${index}: no tool call ${message.tool_call_id} is waiting for an answer`);
      }
      continue;
    }
    if (unanswered.size > 0) problems.push(`messages.${index}: ${[...unanswered].join(", ")} not answered`);
    const calls = message.role === "assistant" ? (message.tool_calls ?? []) : [];
    unanswered = new Set(calls.map(({ id }) => id));
    if (unanswered.size < calls.length) problems.push(`messages.${index}: a tool call id is used twice`);
  }
  return unanswered.size === 0 ? problems : [...problems, `${[...unanswered].join(", ")} never answered`];
}
