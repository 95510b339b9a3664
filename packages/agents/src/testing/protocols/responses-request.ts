import { z } from "zod";
import { isJson } from "./in-pieces.ts";
import { pairingProblems, type PairingStep } from "./pairing-problems.ts";

const callId = z.string().min(1).max(64, "call_id is longer than 64 characters");
const inputText = z.object({ type: z.literal("input_text"), text: z.string().min(1) });
const outputText = z.object({ type: z.literal("output_text"), text: z.string().min(1) });

const itemSchema = z.union([
  z.strictObject({ role: z.enum(["system", "developer"]), content: z.string().min(1) }),
  z.strictObject({ role: z.literal("user"), content: z.array(inputText).min(1) }),
  z.strictObject({
    role: z.literal("assistant"),
    content: z.union([z.string().min(1), z.array(outputText).min(1)]),
  }),
  z.strictObject({
    type: z.literal("function_call"),
    call_id: callId,
    name: z.string().min(1),
    arguments: z.string(),
  }),
  z.strictObject({ type: z.literal("function_call_output"), call_id: callId, output: z.string() }),
]);
const toolSchema = z.looseObject({
  type: z.literal("function"),
  name: z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/),
  description: z.string().optional(),
  parameters: z.looseObject({ type: z.literal("object"), properties: z.record(z.string(), z.unknown()) }),
});

/** The part of a request to OpenAI's Responses interface that its server insists on, and that we do. */
export const responsesRequestSchema = z.looseObject({
  model: z.string().min(1),
  input: z.array(itemSchema).min(1),
  tools: z.array(toolSchema).min(1).optional(),
  tool_choice: z.enum(["auto", "none", "required"]).optional(),
  stream: z.literal(true),
  // What callers say must not be kept a second time.
  store: z.literal(false),
});
export type ResponsesRequest = z.infer<typeof responsesRequestSchema>;
type Item = ResponsesRequest["input"][number];

/** Everything that a real server would answer with 400; empty when the request is good. */
export function responsesProblems(body: unknown): string[] {
  const parsed = responsesRequestSchema.safeParse(body);
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  const { input, tools, tool_choice: choice } = parsed.data;
  const choiceProblems =
    choice !== undefined && tools === undefined ? ["tool_choice is given without tools"] : [];
  const broken = input.flatMap((item) =>
    "arguments" in item && !isJson(item.arguments) ? [`${item.call_id}: arguments are not JSON`] : [],
  );
  return [...choiceProblems, ...broken, ...pairingProblems(pairingSteps(input))];
}

/** Calls that stand side by side were made together. */
function pairingSteps(input: Item[]): PairingStep[] {
  const steps: PairingStep[] = [];
  for (const item of input) {
    const last = steps.at(-1);
    if (!("type" in item)) steps.push({ kind: "words" });
    else if (item.type === "function_call_output") steps.push({ kind: "answered", id: item.call_id });
    else if (last?.kind === "asked") last.ids.push(item.call_id);
    else steps.push({ kind: "asked", ids: [item.call_id] });
  }
  return steps;
}
