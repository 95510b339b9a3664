import type {
  LanguageModelV4,
  LanguageModelV4Content,
  LanguageModelV4FunctionTool,
  LanguageModelV4Prompt,
} from "@ai-sdk/provider";
import type { Business, Exchange, ToolSketch } from "./dialogue-script.ts";

type PlayedTurn = {
  caller: string;
  said: string;
  calls: { tool: string; arguments: Record<string, unknown> }[];
  problems: string[];
};

const maximumSteps = 6;

type Playing = {
  model: LanguageModelV4;
  tools: LanguageModelV4FunctionTool[];
  /** What each tool answers: the data, or a whole failure as the model is told of it. */
  answers: Record<string, unknown>;
};

/** Plays a dialogue of a sketched business. */
export function playBusiness(options: {
  model: LanguageModelV4;
  business: Business;
  exchanges: Exchange[];
}): Promise<PlayedTurn[]> {
  const sketches = Object.entries(options.business.tools);
  const answers = Object.fromEntries(sketches.map(([name, { answer }]) => [name, answer]));
  return playDialogue({ ...options, tools: sketches.map(offer), answers });
}

/** Plays a dialogue against a model, answering its tool calls, and notes every deviation from the script. */
export async function playDialogue(options: Playing & { exchanges: Exchange[] }): Promise<PlayedTurn[]> {
  const prompt: LanguageModelV4Prompt = [{ role: "system", content: "You answer the phone." }];
  const turns: PlayedTurn[] = [];
  for (const exchange of options.exchanges) {
    prompt.push({ role: "user", content: [{ type: "text", text: exchange.caller }] });
    const turn = await playTurn({ ...options, prompt });
    turns.push({ caller: exchange.caller, ...turn, problems: problemsOf({ exchange, ...turn }) });
  }
  return turns;
}

async function playTurn({
  model,
  tools,
  answers,
  prompt,
}: Playing & { prompt: LanguageModelV4Prompt }): Promise<Pick<PlayedTurn, "said" | "calls">> {
  const said: string[] = [];
  const calls: PlayedTurn["calls"] = [];
  for (let step = 0; step < maximumSteps; step += 1) {
    const { content } = await model.doGenerate({ prompt, tools });
    said.push(...content.flatMap((part) => (part.type === "text" ? [part.text] : [])));
    const call = content.find((part) => part.type === "tool-call");
    prompt.push({ role: "assistant", content: content.flatMap(replied) });
    if (!call) break;
    calls.push({ tool: call.toolName, arguments: JSON.parse(call.input) });
    prompt.push({ role: "tool", content: [answered({ answers, call })] });
  }
  return { said: said.join(" "), calls };
}

type ToolCall = Extract<LanguageModelV4Content, { type: "tool-call" }>;

function replied(
  part: LanguageModelV4Content,
): (
  | { type: "text"; text: string }
  | { type: "tool-call"; toolCallId: string; toolName: string; input: unknown }
)[] {
  if (part.type === "text") return [{ type: "text", text: part.text }];
  if (part.type !== "tool-call") return [];
  return [
    {
      type: "tool-call",
      toolCallId: part.toolCallId,
      toolName: part.toolName,
      input: JSON.parse(part.input),
    },
  ];
}

function answered({ answers, call }: { answers: Record<string, unknown>; call: ToolCall }) {
  const answer = answers[call.toolName] ?? null;
  const isEnvelope = typeof answer === "object" && answer !== null && "reason" in answer && "say" in answer;
  const value = JSON.stringify(
    isEnvelope ? answer : { status: "succeeded", tool: call.toolName, data: answer, note: "" },
  );
  return {
    type: "tool-result" as const,
    toolCallId: call.toolCallId,
    toolName: call.toolName,
    output: { type: isEnvelope ? ("error-text" as const) : ("text" as const), value },
  };
}

function offer([name, sketch]: [string, ToolSketch]): LanguageModelV4FunctionTool {
  const entries = Object.entries(sketch.parameters);
  return {
    type: "function",
    name,
    description: sketch.description,
    inputSchema: {
      type: "object",
      properties: Object.fromEntries(
        entries.map(([key, [type, description]]) => [key, { type: plainType(type), description }]),
      ),
      required: entries.filter(([, [type]]) => type.endsWith("!")).map(([key]) => key),
    },
  };
}

function plainType(type: string): "string" | "number" | "integer" | "boolean" {
  const plain = type.replace("!", "");
  return plain === "number" || plain === "integer" || plain === "boolean" ? plain : "string";
}

function problemsOf(played: { exchange: Exchange; said: string; calls: PlayedTurn["calls"] }): string[] {
  const { exchange, said, calls } = played;
  const expected = exchange.calls ?? [];
  const problems: string[] = [];
  if (expected.length !== calls.length || expected.some((call, index) => !isSameCall(call, calls[index]))) {
    problems.push(`expected ${describe(expected)} but called ${describe(calls)}`);
  }
  if (exchange.says && !exchange.says.test(said))
    problems.push(`expected words like ${exchange.says} but heard: ${said}`);
  if (exchange.neverSays?.test(said))
    problems.push(`heard what must not be said (${exchange.neverSays}): ${said}`);
  if (said.trim() === "") problems.push("nothing was said");
  return problems;
}

function isSameCall(
  expected: NonNullable<Exchange["calls"]>[number],
  actual: PlayedTurn["calls"][number] | undefined,
): boolean {
  if (!actual || actual.tool !== expected.tool) return false;
  const keys = new Set([...Object.keys(expected.with), ...Object.keys(actual.arguments)]);
  return [...keys].every((key) => isSameValue(expected.with[key], actual.arguments[key]));
}

function isSameValue(expected: string | number | boolean | RegExp | undefined, actual: unknown): boolean {
  if (expected instanceof RegExp) return typeof actual === "string" && expected.test(actual);
  if (typeof expected === "string" && typeof actual === "string")
    return expected.toLowerCase() === actual.toLowerCase();
  return expected === actual;
}

function describe(calls: readonly unknown[]): string {
  return calls.length === 0
    ? "nothing"
    : JSON.stringify(calls, (_, value: unknown) => (value instanceof RegExp ? String(value) : value));
}
