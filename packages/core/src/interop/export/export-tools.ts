import type { ToolDraft } from "../../tool/tool-draft.ts";
import { deriveFunctionName } from "../../tool/tool-name.ts";
import { type LossNote, LossReport } from "../loss-report.ts";
import { curlOfTool } from "./curl-of-tool.ts";
import { elevenLabsOfTool } from "./elevenlabs-of-tool.ts";
import type { ExportedTool } from "./exported-tool.ts";
import type { ExportFormat } from "./export-format.ts";
import { openAiOfTool } from "./openai-of-tool.ts";
import { openApiOfTools } from "./openapi-of-tools.ts";
import { retellOfTool } from "./retell-of-tool.ts";
import { vapiOfTool } from "./vapi-of-tool.ts";
import { withoutClearSecrets } from "./without-clear-secrets.ts";

export type ToolExport = {
  fileName: string;
  mediaType: string;
  content: string;
  /** What the format could not carry, by tool. */
  report: (LossNote & { tool: string })[];
};

/**
 * Tools as a file. Secrets are only ever named, as in the tools themselves; a credential that somebody wrote in
 * clear is taken out. Callhook's own format loses nothing else.
 */
export function exportTools(options: {
  tools: readonly (ToolDraft & { functionName?: string })[];
  format: ExportFormat;
}): ToolExport {
  const { tools, format } = options;
  const exported = tools.map((tool): ExportedTool => {
    const report = new LossReport();
    const functionName = tool.functionName ?? deriveFunctionName({ name: tool.name, taken: [] });
    return { draft: withoutClearSecrets(tool, report), functionName, report };
  });
  const content = contentOf(exported, format);
  const report = exported.flatMap(({ draft, report: { notes } }) =>
    notes.map((note) => ({ tool: draft.name, ...note })),
  );
  const base = exported.length === 1 ? (exported[0]?.functionName ?? "tool") : "callhook-tools";
  const isScript = format === "curl";
  const fileName = `${base}.${isScript ? "sh" : `${format === "json" ? "callhook" : format}.json`}`;
  return { fileName, mediaType: isScript ? "text/x-shellscript" : "application/json", content, report };
}

function contentOf(tools: readonly ExportedTool[], format: ExportFormat): string {
  switch (format) {
    case "curl":
      return tools.map((tool) => `# ${tool.draft.name}\n${curlOfTool(tool)}\n`).join("\n");
    case "openapi":
      return written(openApiOfTools(tools));
    case "json":
      return written({ callhook: 1, tools: tools.map(({ draft }) => draft) });
    case "elevenlabs":
      return written(oneOrAll(tools.map(elevenLabsOfTool)));
    case "vapi":
      return written(oneOrAll(tools.map(vapiOfTool)));
    case "retell":
      return written(oneOrAll(tools.map(retellOfTool)));
    case "openai":
      return written(tools.map(openAiOfTool));
  }
}

function oneOrAll(tools: object[]): object {
  return tools.length === 1 ? (tools[0] ?? {}) : tools;
}

function written(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
