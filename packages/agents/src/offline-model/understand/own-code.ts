import { codeShapeOf } from "../values/code-shape.ts";
import { readShapedCode } from "../values/read-shaped-code.ts";
import type { OfferedTool } from "./offered-tool.ts";

/**
 * Whether the words hold a code that begins with the letters of this tool's own: "T-540" is a job's, whatever else
 * a tool for plates would take it for.
 */
export function holdsOwnCode(text: string, { wanted }: OfferedTool): boolean {
  return wanted.some(({ kind, pattern }) => {
    const shape = kind === "code" ? codeShapeOf(pattern) : null;
    return shape !== null && shape.prefix !== "" && readShapedCode(text, shape).length > 0;
  });
}
