import type { ToolDraft } from "../tool/tool-draft.ts";
import type { ImportFormat } from "./import-format.ts";
import type { LossNote, LossReport } from "./loss-report.ts";

/** A credential that the source held. It is never in a draft: save `value` under `name`, or save one of your own. */
export type FoundSecret = {
  name: string;
  /** Null where the source only says that one is needed, such as `YOUR_API_KEY`. */
  value: string | null;
  place: string;
};

/** One endpoint that a source describes. */
export type ImportedOperation = { id: string; method: string; path: string; summary: string };

export type ImportedTool = {
  operationId: string;
  draft: ToolDraft;
  report: LossNote[];
  secrets: FoundSecret[];
};

export type ImportResult =
  | {
      status: "imported";
      format: ImportFormat;
      operations: ImportedOperation[];
      /** Of the operations that were asked for; without asking, of the only one there is. */
      drafts: ImportedTool[];
      report: LossNote[];
    }
  | { status: "refused"; place: string; message: string };

/** What a reader of one format finds; drafts are made only of what is chosen. */
export type ReadSource = {
  operations: (ImportedOperation & { read: () => ImportedTool })[];
  report: LossReport;
};
