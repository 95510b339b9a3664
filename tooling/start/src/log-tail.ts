import { readFileSync } from "node:fs";
import { describeLine } from "./log-lines.ts";

/** The last lines of a log and where all of it is. */
export type LogTail = { tail: readonly string[]; logPath: string };

export const tailLines = 25;

/** The last lines of a log file; none when it cannot be read. */
export function readTail(logPath: string): string[] {
  try {
    return readFileSync(logPath, "utf8").trimEnd().split("\n").slice(-tailLines);
  } catch {
    return [];
  }
}

/** What a process said last, in words. */
export function describeTail({ tail, logPath }: LogTail): string {
  if (tail.every((line) => line === "")) return `It wrote nothing to ${logPath}.`;
  const lines = tail.map((line) => `    ${describeLine(line)}`);
  return `Its last words (all of them are in ${logPath}):\n${lines.join("\n")}`;
}
