import { z } from "zod";
import { say } from "./progress.ts";

const errorLevel = 50;
/** What the processes log of an error is core's `SafeError`. */
const logLineSchema = z.looseObject({
  level: z.number(),
  msg: z.string().default(""),
  error: z.string().optional(),
  reason: z.string().optional(),
  code: z.string().optional(),
});
type LogLine = z.output<typeof logLineSchema>;

/** Shows a log line on the terminal when it matters: an error. The rest is in the log file. */
export function reportLogLine(name: string, line: string): void {
  const entry = parseLogLine(line);
  if (entry !== null && entry.level >= errorLevel) say(`${name}: ${inWords(entry)}`);
}

/** A log line in words; what is not one of ours stays as it is. */
export function describeLine(line: string): string {
  const entry = parseLogLine(line);
  return entry === null ? line : inWords(entry);
}

function parseLogLine(line: string): LogLine | null {
  if (!line.startsWith("{")) return null;
  try {
    return logLineSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

function inWords({ msg, error, reason, code }: LogLine): string {
  const why = reason ?? [error, code].filter((part) => part !== undefined).join(" ");
  return why === "" ? msg : `${msg}: ${why}`;
}
