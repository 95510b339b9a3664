import { argumentsText, chunksOf, type ScriptedStep } from "../scripted-step.ts";
import { inPieces } from "./in-pieces.ts";

type Delta = { [key: string]: unknown };
type Chunk = {
  id: string;
  object: "chat.completion.chunk";
  created: number;
  model: string;
  choices: { index: 0; delta: Delta; finish_reason: string | null }[];
  usage?: { prompt_tokens: number; completion_tokens: number; total_tokens: number };
};

/** The words of a reply as stream chunks, opened by the chunk that names the role. */
export function wordChunks(step: ScriptedStep, model: string): Chunk[] {
  const deltas: Delta[] = [{ role: "assistant", content: "" }];
  return [...deltas, ...chunksOf(step.words).map((content) => ({ content }))].map((delta) =>
    chunk(model, delta),
  );
}

/** The rest of a reply: tool calls with their arguments in pieces, the finish reason, the usage. */
export function endingChunks(step: ScriptedStep, model: string): Chunk[] {
  const calls = step.toolCalls ?? [];
  const toolCallDeltas = calls.flatMap((call, index) => {
    const head = {
      index,
      id: call.toolCallId ?? `call_${index}`,
      type: "function",
      function: { name: call.functionName, arguments: "" },
    };
    const pieces = inPieces(argumentsText(call)).map((piece) => ({ index, function: { arguments: piece } }));
    return [head, ...pieces].map((toolCall) => chunk(model, { tool_calls: [toolCall] }));
  });
  const usage = { prompt_tokens: 10, completion_tokens: 5, total_tokens: 15 };
  return [
    ...toolCallDeltas,
    chunk(model, {}, calls.length > 0 ? "tool_calls" : "stop"),
    { ...chunk(model, {}), choices: [], usage },
  ];
}

function chunk(model: string, delta: Delta, finishReason: string | null = null): Chunk {
  const choices: Chunk["choices"] = [{ index: 0, delta, finish_reason: finishReason }];
  return { id: "chatcmpl-scripted", object: "chat.completion.chunk", created: 1_700_000_000, model, choices };
}
