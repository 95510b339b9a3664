import { createWriteStream, renameSync, statSync, type WriteStream } from "node:fs";

const maximumBytes = 10_000_000;

/** Appends to a log; one that has grown over 10 MB is set aside as `.old` first. A full disk stops no one. */
export function openLogFile(path: string): WriteStream {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > maximumBytes) renameSync(path, `${path}.old`);
  const file = createWriteStream(path, { flags: "a", mode: 0o600 });
  file.on("error", () => undefined);
  return file;
}
