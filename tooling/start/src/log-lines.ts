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
  /** What the process wants whoever started it to read, such as a mail with its link where no mail is sent. */
  notice: z.string().optional(),
});
type LogLine = z.output<typeof logLineSchema>;

/**
 * Shows a log line on the terminal when it matters: a notice as it is, and an error of a process that is ready;
 * what goes wrong before is told along with why the start failed. The rest is in the log file.
 */
export function reportLogLine(options: { name: string; line: string; isReady: boolean }): void {
  const { name, line, isReady } = options;
  const entry = parseLogLine(line);
  if (entry === null) return;
  if (entry.notice !== undefined) for (const shown of entry.notice.split("\n")) say(shown);
  else if (isReady && entry.level >= errorLevel) say(`${name}: ${inWords(entry)}`);
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
