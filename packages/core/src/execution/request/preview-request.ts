import type { ArgumentValues } from "../../tool/arguments-schema.ts";
import type { ReadSaid } from "../../tool/kinds/read-kind.ts";
import { type EnvironmentValues, referencesIn } from "../../environment/environment-text.ts";
import { toolInEnvironment } from "../../environment/tool-in-environment.ts";
import { sourceWords } from "../../tool/source-words.ts";
import { type SuppliedValue, suppliedHeaders, suppliedParameters } from "../../tool/supplied-values.ts";
import type { ToolDraft } from "../../tool/tool-draft.ts";
import { parseArguments } from "../arguments/parse-arguments.ts";
import type { ArgumentIssue } from "../outcome/tool-outcome.ts";
import { buildRequest, type HttpRequest } from "./build-request.ts";
import { showCredentials } from "./show-credentials.ts";

export type RequestPreview = { request: HttpRequest | null; issues: ArgumentIssue[] };

type PreviewedTool = Pick<
  ToolDraft,
  "method" | "url" | "parameters" | "headers" | "bodyFormat" | "authentication"
>;

/**
 * The request that a tool would send for these arguments. What only a call knows, and every secret, is shown
 * as a placeholder such as `[variable plan]`. Sends nothing and reads nothing.
 */
export function previewRequest({
  tool: written,
  environment = {},
  ...given
}: {
  tool: PreviewedTool;
  /** What variables of the environment are where it would run. */
  environment?: EnvironmentValues | undefined;
  arguments: unknown;
  /** Reads what was said for a kind; without it, such a value has to be given as it is sent. */
  read?: ReadSaid | undefined;
}): RequestPreview {
  const tool = toolInEnvironment(written, environment);
  const [unknown] = referencesIn(tool.url);
  if (unknown !== undefined) return { request: null, issues: [unknownVariable(unknown)] };
  const parsed = parseArguments({ parameters: tool.parameters, ...given });
  if (!parsed.ok) return { request: null, issues: parsed.issues };
  const values: ArgumentValues = { ...parsed.values };
  for (const supplied of suppliedParameters(tool.parameters)) values[supplied.key] = shown(supplied);
  const headers = suppliedHeaders(tool.headers).map((supplied) => [supplied.key, String(shown(supplied))]);
  const request = buildRequest({ tool, values, headers: Object.fromEntries(headers) });
  return { request: showCredentials(request, tool.authentication), issues: [] };
}

function unknownVariable(name: string): ArgumentIssue {
  const message = `The environment variable ${name} has no value here; give it one in Settings → Environments.`;
  return { parameter: "url", message };
}

function shown({ source }: SuppliedValue): string | number | boolean {
  return source.from === "constant" ? source.value : `[${sourceWords(source)}]`;
}
