import type { OfferedTool } from "../understand/offered-tool.ts";
import { answeredValues } from "./answered-values.ts";
import type { Dialogue, Request, Surroundings } from "./dialogue.ts";
import { hearValues } from "./hear-values.ts";
import { rememberValues } from "./remember-values.ts";

/** Opens a request with what the utterance holds and what is known from before. */
export function openRequest(options: {
  dialogue: Dialogue;
  tool: OfferedTool;
  text: string;
  around: string;
  surroundings: Surroundings;
}): Request {
  const { dialogue, tool, text, around, surroundings } = options;
  const empty: Request = {
    tool,
    values: {},
    halves: {},
    phase: "gathering",
    askedKey: null,
    attempts: 0,
    outcome: null,
  };
  const own = hearValues({ request: empty, text, surroundings, isCorrection: false });
  const whole =
    around === text ? own : hearValues({ request: own, text: around, surroundings, isCorrection: false });
  const known = {
    ...whole,
    values: { ...answeredValues({ dialogue, request: whole, text }), ...whole.values },
  };
  return {
    ...known,
    values: { ...rememberValues({ dialogue, request: known, text, surroundings }), ...known.values },
  };
}
