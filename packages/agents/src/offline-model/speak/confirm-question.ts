import type { Request } from "../conversation/dialogue.ts";
import { describeTool } from "./describe-tool.ts";
import { speakList, speakValue } from "./speak-value.ts";

/** Reads back what would be done and asks for a yes. */
export function confirmQuestion(request: Request): string {
  const details = readBack(request);
  return `Just to confirm: ${describeTool(request.tool)}${details === "" ? "" : `, with ${details}`}. Is that right?`;
}

function readBack(request: Request): string {
  return speakList(
    request.tool.wanted.flatMap((wanted) => {
      const value = request.values[wanted.key];
      return value === undefined ? [] : [`${wanted.words} ${speakValue(value)}`];
    }),
  );
}
