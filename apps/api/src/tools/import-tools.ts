import { CallhookError } from "@callhook/core";
import { type ImportFormat, type ImportResult, importTool } from "@callhook/core/interop";

type Imported = Omit<Extract<ImportResult, { status: "imported" }>, "status">;

/** Drafts of what somebody pasted. Nothing is saved or fetched; credentials that were found go back to whoever sent them. */
export function importTools(input: {
  format: ImportFormat | "auto";
  source: string;
  operations?: string[] | undefined;
}): Imported {
  const result = importTool(input);
  if (result.status === "imported") {
    const { status: _, ...imported } = result;
    return imported;
  }
  const { place, message } = result;
  const where = place === "" ? message : `${place}: ${message}`;
  const path = place === "operations" ? "operations" : "source";
  throw new CallhookError({ code: "invalid-input", message: where, issues: [{ path, message: where }] });
}
