/** What the audit log calls a tool that is not there yet, of a draft that may have no name yet. */
export function namedBy(draft: unknown): { id: null; name: string } {
  const given = typeof draft === "object" && draft !== null && "name" in draft ? draft.name : "";
  const name = typeof given === "string" ? given.trim().slice(0, 80) : "";
  return { id: null, name: name === "" ? "New tool" : name };
}
