import { detectFormat } from "./detect-format.ts";
import { readCurl } from "./curl/read-curl.ts";
import { readHar } from "./har/read-har.ts";
import type { ImportFormat } from "./import-format.ts";
import { ImportProblem } from "./import-problem.ts";
import type { ImportedTool, ImportResult, ReadSource } from "./imported-tool.ts";
import type { LossReport } from "./loss-report.ts";
import { readOpenApi } from "./openapi/read-openapi.ts";
import { readOwn } from "./own/read-own.ts";
import { readElevenLabs } from "./platforms/read-elevenlabs.ts";
import { readRetell } from "./platforms/read-retell.ts";
import { readVapi } from "./platforms/read-vapi.ts";
import { readPostman } from "./postman/read-postman.ts";
import { readJsonSample } from "./sample/read-json-sample.ts";

export type ImportOptions = {
  format: ImportFormat | "auto";
  source: string;
  /** Ids of the operations to make drafts of. */
  operations?: readonly string[] | undefined;
};

/** In UTF-16 code units. */
export const maximumSourceLength = 4 * 1024 * 1024;
export const maximumChosenOperations = 50;

const readers: Record<ImportFormat, (source: string) => ReadSource> = {
  curl: readCurl,
  openapi: readOpenApi,
  postman: readPostman,
  har: readHar,
  "json-sample": readJsonSample,
  elevenlabs: readElevenLabs,
  vapi: readVapi,
  retell: readRetell,
  json: readOwn,
};

/**
 * Makes complete drafts of what somebody has: a cURL command, an OpenAPI document and so on. Sends nothing and
 * follows no link. Never throws for anything that a source can hold: it is refused by place and in words.
 */
export function importTool({ format, source, operations }: ImportOptions): ImportResult {
  try {
    if (source.length > maximumSourceLength)
      throw new ImportProblem({ place: "", message: "This is larger than 4 MB; cut out what you need." });
    if (source.trim() === "")
      throw new ImportProblem({ place: "", message: "There is nothing to read yet." });
    const known = format === "auto" ? detectFormat(source) : format;
    const read = readers[known](source);
    const drafts = draftsOf(choose(read, operations), read.report);
    return {
      status: "imported",
      format: known,
      operations: read.operations.map(({ id, method, path, summary }) => ({ id, method, path, summary })),
      drafts,
      report: read.report.notes,
    };
  } catch (error) {
    if (!(error instanceof ImportProblem)) throw error;
    return { status: "refused", place: error.place, message: error.message };
  }
}

/** One that cannot be read does not keep the others from being imported. */
function draftsOf(chosen: ReadSource["operations"], report: LossReport): ImportedTool[] {
  return chosen.flatMap((operation) => {
    try {
      return [operation.read()];
    } catch (error) {
      if (!(error instanceof ImportProblem) || chosen.length === 1) throw error;
      report.note(operation.id, `Left out: ${error.message}`);
      return [];
    }
  });
}

function choose({ operations }: ReadSource, chosen: readonly string[] | undefined): ReadSource["operations"] {
  if (chosen === undefined) return operations.length === 1 ? operations : [];
  if (chosen.length > maximumChosenOperations) {
    const message = `At most ${maximumChosenOperations} operations can be imported at once.`;
    throw new ImportProblem({ place: "operations", message });
  }
  return [...new Set(chosen)].map((id) => {
    const operation = operations.find((candidate) => candidate.id === id);
    if (operation !== undefined) return operation;
    throw new ImportProblem({
      place: "operations",
      message: `There is no operation ${id.slice(0, 100)} in this.`,
    });
  });
}
