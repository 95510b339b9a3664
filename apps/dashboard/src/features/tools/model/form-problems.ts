import { draftFields, type Parameter } from "@callhook/core";

export type FormProblem = { name: string; message: string };

/** Every message in a tree of form errors with the dotted name of its field, in the order of the page. */
export function listProblems(errors: unknown): FormProblem[] {
  const found: FormProblem[] = [];
  collect({ node: errors, name: "", found });
  return found.toSorted((left, right) => rank(left.name) - rank(right.name));
}

/** A problem in words that stand on their own, away from the field: which parameter it is about. */
export function problemSentence({ name, message }: FormProblem, parameters: Parameter[]): string {
  const index = /^parameters\.(\d+)/.exec(name)?.[1];
  if (index === undefined) return message;
  const key = parameters[Number(index)]?.key ?? "";
  return `Parameter ${Number(index) + 1}${key === "" ? "" : ` (${key})`}: ${message}`;
}

function collect({ node, name, found }: { node: unknown; name: string; found: FormProblem[] }): void {
  if (typeof node !== "object" || node === null) return;
  if ("message" in node && typeof node.message === "string") {
    found.push({ name: name.replace(/\.root$/, ""), message: node.message });
    return;
  }
  for (const [key, child] of Object.entries(node)) {
    if (key === "ref") continue;
    collect({ node: child, name: name === "" ? key : `${name}.${key}`, found });
  }
}

function rank(name: string): number {
  const position = draftFields.findIndex((field) => field === name.split(".")[0]);
  return position === -1 ? draftFields.length : position;
}
