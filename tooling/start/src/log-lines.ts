import { z } from "zod";
import { say } from "./progress.ts";

const errorLevel = 50;
const logLineSchema = z.looseObject({
  level: z.number(),
  msg: z.string().default(""),
  err: z.looseObject({ message: z.string() }).optional(),
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

function inWords({ msg, err }: LogLine): string {
  return err === undefined ? msg : `${msg}: ${err.message}`;
}
