import { z } from "zod";
import { pairingProblems, type PairingStep } from "./pairing-problems.ts";

const toolUseId = z.string().regex(/^[a-zA-Z0-9_-]+$/);
const textBlock = z.looseObject({
  type: z.literal("text"),
  text: z.string().regex(/\S/, "text content blocks must be non-empty"),
});
const toolResult = z.looseObject({
  type: z.literal("tool_result"),
  tool_use_id: toolUseId,
  content: z.union([z.string(), z.array(textBlock)]),
  is_error: z.boolean().optional(),
});
const toolUse = z.looseObject({
  type: z.literal("tool_use"),
  id: toolUseId,
  name: z.string().min(1),
  input: z.record(z.string(), z.unknown()),
});
const messageSchema = z.discriminatedUnion("role", [
  z.strictObject({
    role: z.literal("user"),
    content: z.array(z.discriminatedUnion("type", [textBlock, toolResult])).min(1),
  }),
  z.strictObject({
    role: z.literal("assistant"),
    content: z.array(z.discriminatedUnion("type", [textBlock, toolUse])).min(1),
  }),
]);
const toolSchema = z.looseObject({
  name: z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/),
  description: z.string().optional(),
  input_schema: z.looseObject({ type: z.literal("object") }),
});

/** The part of a request to Anthropic's Messages interface that its server insists on. */
export const messagesRequestSchema = z.looseObject({
  model: z.string().min(1),
  max_tokens: z.int().min(1),
  system: z.array(textBlock).min(1).optional(),
  messages: z.array(messageSchema).min(1),
  tools: z.array(toolSchema).min(1).optional(),
  tool_choice: z.looseObject({ type: z.enum(["auto", "any", "tool", "none"]) }).optional(),
  stream: z.literal(true),
});
export type MessagesRequest = z.infer<typeof messagesRequestSchema>;
type Message = MessagesRequest["messages"][number];

/** Everything that a real server would answer with 400; empty when the request is good. */
export function messagesProblems(body: unknown): string[] {
  const parsed = messagesRequestSchema.safeParse(body);
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  const { messages, tools, tool_choice: choice } = parsed.data;
  const blocks = messages.flatMap(({ content }): { type: string }[] => content);
  const holdsTools = blocks.some(({ type }) => type === "tool_use" || type === "tool_result");
  return [
    ...(messages[0]?.role === "user" ? [] : ["messages.0: the first message must be the user's"]),
    ...(choice !== undefined && tools === undefined ? ["tool_choice is given without tools"] : []),
    ...(holdsTools && tools === undefined ? ["tools must be defined where messages hold tool blocks"] : []),
    ...messages.flatMap(orderProblems),
    ...pairingProblems(messages.flatMap(pairingSteps)),
  ];
}

/** In a message of the user, the answers of tools come before anything else. */
function orderProblems(message: Message, index: number): string[] {
  const types = message.content.map(({ type }) => type);
  const firstText = types.indexOf("text");
  const isLate = message.role === "user" && firstText !== -1 && types.lastIndexOf("tool_result") > firstText;
  return isLate ? [`messages.${index}: tool_result blocks must come first`] : [];
}

function pairingSteps({ role, content }: Message): PairingStep[] {
  if (role === "assistant") {
    const ids = content.flatMap((block) => (block.type === "tool_use" ? [block.id] : []));
    return ids.length === 0 ? [{ kind: "words" }] : [{ kind: "asked", ids }];
  }
  const answers = content.flatMap((block): PairingStep[] =>
    block.type === "tool_result" ? [{ kind: "answered", id: block.tool_use_id }] : [],
  );
  return content.some(({ type }) => type === "text") ? [...answers, { kind: "words" }] : answers;
}
