import { z } from "zod";

const mostMessages = 2000;
const mostTools = 128;
const longestWords = 20_000;
const longestInstructions = 200_000;

const textPart = z.looseObject({ type: z.literal("text"), text: z.string() });

/** Text, or a list of text parts; anything else is refused by its place in the request. */
function textContent(longest: number) {
  return z
    .union(
      [z.string(), z.array(textPart)],
      'content must be text, or a list of { type: "text", text }; nothing else is understood here.',
    )
    .transform((content) =>
      typeof content === "string" ? content : content.map(({ text }) => text).join("\n"),
    )
    .refine((text) => text.length <= longest, `content can hold at most ${longest} characters.`);
}

const toolCallSchema = z.looseObject({
  id: z.string(),
  function: z.looseObject({ name: z.string(), arguments: z.unknown().optional() }).optional(),
});

const messageSchema = z.discriminatedUnion(
  "role",
  [
    z.looseObject({ role: z.enum(["system", "developer"]), content: textContent(longestInstructions) }),
    z.looseObject({ role: z.literal("user"), content: textContent(longestWords) }),
    z.looseObject({
      role: z.literal("assistant"),
      content: textContent(longestWords).nullish(),
      tool_calls: z.array(toolCallSchema).nullish(),
    }),
    z.looseObject({
      role: z.literal("tool"),
      tool_call_id: z.string("tool_call_id must name the tool call that this is the result of."),
      content: textContent(Number.POSITIVE_INFINITY),
    }),
  ],
  "role must be system, developer, user, assistant or tool.",
);
export type ChatMessage = z.output<typeof messageSchema>;

const toolSchema = z.looseObject({
  type: z.literal("function", 'Only tools of the type "function" are understood.'),
  function: z.looseObject({
    name: z
      .string()
      .regex(/^[a-zA-Z0-9_-]{1,64}$/, "A function's name holds 1 to 64 letters, digits, _ and - only."),
    description: z.string().nullish(),
    parameters: z.record(z.string(), z.unknown()).nullish(),
  }),
});

const named = z.looseObject({ id: z.string().min(1).max(250).nullish() }).nullish();
const number = z.looseObject({ number: z.string().max(200).nullish() }).nullish();
const anything = z.record(z.string(), z.unknown()).nullish();

/**
 * OpenAI's chat completions request, with what ElevenLabs and Vapi add to it. What steers a language model
 * (temperature, max_tokens, reasoning_effort, …) is accepted and left to the agent's own settings.
 */
export const chatCompletionsSchema = z.looseObject({
  model: z.string("model is required: receptionist or assistant."),
  messages: z
    .array(messageSchema, "messages is required: a list with at least one message.")
    .min(1, "messages must hold at least one message.")
    .max(mostMessages, `messages can hold at most ${mostMessages}.`),
  tools: z.array(toolSchema).max(mostTools, `tools can hold at most ${mostTools}.`).nullish(),
  tool_choice: z.unknown().optional(),
  stream: z.boolean("stream must be true or false.").nullish(),
  stream_options: z.looseObject({ include_usage: z.boolean().nullish() }).nullish(),
  n: z.literal(1, "Only one answer is given: leave n out, or set it to 1.").nullish(),
  user: z.string().max(200).nullish(),
  metadata: anything,
  /** ElevenLabs. */
  user_id: z.string().max(200).nullish(),
  elevenlabs_extra_body: anything,
  /** Vapi. */
  call: named,
  customer: number,
  phoneNumber: number,
});
export type ChatCompletionsRequest = z.output<typeof chatCompletionsSchema>;
