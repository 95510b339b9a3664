const reading = new Set(
  (
    "check get find lookup look search list show view read fetch retrieve see tell calculate compute estimate quote " +
    "validate verify compare track count locate preview query inspect ask"
  ).split(" "),
);
const writing = new Set(
  (
    "book create add save send cancel delete remove update change charge pay refund order reserve reschedule schedule " +
    "submit register set open close transfer assign record invite notify publish buy purchase place move start stop " +
    "insert upsert edit modify replace write store make merge archive dispatch"
  ).split(" "),
);

/** What a name promises by its verb, which comes first: to read, to write, or nothing that can be told. */
export function promiseOf(nameWords: readonly string[]): { verb: string; promise: "read" | "write" } | null {
  const [verb = ""] = nameWords;
  if (reading.has(verb)) return { verb, promise: "read" };
  return writing.has(verb) ? { verb, promise: "write" } : null;
}
