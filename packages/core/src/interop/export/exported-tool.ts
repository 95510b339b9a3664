import type { ToolDraft } from "../../tool/tool-draft.ts";
import type { LossReport } from "../loss-report.ts";

/** A tool on its way out: its draft, the name that models call it by, and what gets lost. */
export type ExportedTool = { draft: ToolDraft; functionName: string; report: LossReport };
