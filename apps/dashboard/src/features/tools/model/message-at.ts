/** The message in a tree of form errors at a dotted path, such as `items.options.0`. */
export function messageAt(errors: unknown, path: string): string | undefined {
  const found = path === "" ? errors : path.split(".").reduce(stepInto, errors);
  if (typeof found !== "object" || found === null) return undefined;
  if ("message" in found && typeof found.message === "string") return found.message;
  const root: unknown = "root" in found ? found.root : undefined;
  return typeof root === "object" && root !== null && "message" in root && typeof root.message === "string"
    ? root.message
    : undefined;
}

/** The same tree from there on. */
export function errorsAt(errors: unknown, path: string): unknown {
  return path.split(".").reduce(stepInto, errors);
}

/** The first message anywhere in it. */
export function firstMessage(errors: unknown): string | undefined {
  if (typeof errors !== "object" || errors === null) return undefined;
  const own = messageAt(errors, "");
  if (own !== undefined) return own;
  const inner = Object.entries(errors).filter(([name]) => name !== "ref");
  return inner.map(([, each]) => firstMessage(each)).find((message) => message !== undefined);
}

function stepInto(node: unknown, step: string): unknown {
  if (typeof node !== "object" || node === null || !Object.hasOwn(node, step)) return undefined;
  return Object.getOwnPropertyDescriptor(node, step)?.value;
}
