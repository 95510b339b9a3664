import type { LanguageModelV4CallOptions, LanguageModelV4FunctionTool } from "@ai-sdk/provider";
import { emptyDialogue, type Dialogue, type Move, type Surroundings } from "./conversation/dialogue.ts";
import { hear } from "./conversation/hear.ts";
import { houseMove, isHouseTool } from "./conversation/house-moves.ts";
import { learnCall, learnOutcome } from "./conversation/learn.ts";
import { readInstructions, readPrompt, type HistoryEvent } from "./conversation/read-prompt.ts";
import { readTool } from "./understand/offered-tool.ts";
import { listJoint } from "./values/read-list.ts";

type Response = {
  say: string;
  call: { toolName: string; values: Record<string, string | number | boolean | string[] | number[]> } | null;
};

/**
 * The next step of a conversation. Nothing is kept between answers: the whole conversation is heard
 * again from the start, so that the same words always lead to the same answer.
 */
export function respond(
  options: Pick<LanguageModelV4CallOptions, "prompt" | "tools" | "toolChoice"> & { now: Date },
): Response {
  const instructions = readInstructions(options.prompt);
  const offered = functionTools(options.tools);
  const surroundings: Surroundings = {
    tools: offered.filter((tool) => !isHouseTool(tool)).map(readTool),
    now: timeIn(instructions) ?? options.now,
    callerNumber: /reached at: "(\+?[\d\s().-]{6,20})"/.exec(instructions)?.[1] ?? null,
  };
  const events = readPrompt(options.prompt);
  const move = replay({ events, surroundings });
  const house = options.toolChoice?.type === "none" ? null : houseMove({ events, say: move.say, offered });
  if (house !== null) return { say: house.say, call: { toolName: house.toolName, values: house.values } };
  const mayCall = options.toolChoice?.type !== "none" && !isRepeated({ events, move });
  if (move.call && mayCall)
    return { say: move.say, call: { toolName: move.call.tool.name, values: argumentsOf(move.call) } };
  return { say: move.say || fallback(move), call: null };
}

/** The values as the tool's schema has them: lists are said as one text. */
function argumentsOf({ tool, values }: NonNullable<Move["call"]>): NonNullable<Response["call"]>["values"] {
  const lists = new Map(
    tool.wanted.flatMap((wanted) => (wanted.type === "list" ? [[wanted.key, wanted]] : [])),
  );
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      const list = lists.get(key);
      const items = String(value).split(listJoint);
      return [key, list === undefined ? value : list.isOfNumbers ? items.map(Number) : items];
    }),
  );
}

function functionTools(tools: LanguageModelV4CallOptions["tools"]): LanguageModelV4FunctionTool[] {
  return (tools ?? []).filter((tool) => tool.type === "function");
}

/** The instructions may state the time of the conversation; it counts before the machine's clock. */
function timeIn(instructions: string): Date | null {
  const stated = /\btime is [^\n]*?(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})/.exec(instructions)?.[1];
  const date = stated === undefined ? null : new Date(stated);
  return date && !Number.isNaN(date.getTime()) ? date : null;
}

function replay(options: { events: HistoryEvent[]; surroundings: Surroundings }): Move {
  const { events, surroundings } = options;
  let move: Move = { dialogue: emptyDialogue, say: "Hello! How can I help you today?", call: null };
  for (const event of events) move = step({ dialogue: move.dialogue, move, event, surroundings });
  return move;
}

function step(options: {
  dialogue: Dialogue;
  move: Move;
  event: HistoryEvent;
  surroundings: Surroundings;
}): Move {
  const { dialogue, move, event, surroundings } = options;
  switch (event.type) {
    case "heard":
      return hear({ dialogue, text: event.text, surroundings });
    case "said":
      return { ...move, dialogue: { ...dialogue, hasSpoken: true, lastSaid: event.text } };
    case "called":
      return {
        ...move,
        dialogue: learnCall({ dialogue, toolName: event.toolName, values: event.values, surroundings }),
      };
    case "answered":
      return learnOutcome({ dialogue, toolName: event.toolName, outcome: event.outcome, surroundings });
  }
}

/** The same call with the same values since the caller last spoke is never made again. */
function isRepeated(options: { events: HistoryEvent[]; move: Move }): boolean {
  const { events, move } = options;
  if (!move.call) return false;
  const { tool, values } = move.call;
  const since = events.slice(events.findLastIndex((event) => event.type === "heard") + 1);
  return since.some(
    (event) => event.type === "called" && event.toolName === tool.name && sameValues(event.values, values),
  );
}

function sameValues(one: Record<string, unknown>, other: Record<string, unknown>): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => one[key] === other[key]);
}

function fallback(move: Move): string {
  return move.dialogue.lastSaid || "Is there anything else I can help with?";
}
