import { load, YAMLException } from "js-yaml";
import { ImportProblem } from "../import-problem.ts";

const deepest = 100;

/** JSON or YAML as plain values. Nested too deeply, or broken, it is refused with the line that is wrong. */
export function readDocument(source: string): unknown {
  const text = source.replace(/^\uFEFF/, "");
  const document = readJson(text);
  if (document !== undefined) {
    if (isTooDeep(document))
      throw new ImportProblem({ place: "", message: `This is nested more than ${deepest} levels deep.` });
    return document;
  }
  return readYaml(text);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The attack: a few aliases that unfold to gigabytes. The library shares what an alias repeats, and readers go
 * a bounded way into it.
 */
function readYaml(text: string): unknown {
  try {
    return load(text, { maxDepth: deepest, maxAliases: 1000 });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = error.mark === undefined ? null : error.mark.line + 1;
    const place = line === null ? "" : `line ${line}`;
    const looksLikeJson = /^\s*[[{]/.test(text);
    const message = `This is not valid ${looksLikeJson ? "JSON" : "JSON or YAML"}: ${error.reason}.`;
    throw new ImportProblem({ place, message });
  }
}

/** Level by level, because a walk that calls itself would end with the stack. */
function isTooDeep(document: unknown): boolean {
  let level: unknown[] = [document];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap((value) =>
      typeof value === "object" && value !== null ? Object.values(value) : [],
    );
  }
  return false;
}
