import type { ParameterInput } from "../../tool/parameter.ts";
import type { ToolDraftInput } from "../../tool/tool-draft.ts";
import { completeDraft } from "../complete-draft.ts";
import { ImportProblem } from "../import-problem.ts";
import type { ImportedTool, ReadSource } from "../imported-tool.ts";
import { LossReport } from "../loss-report.ts";
import { type Fields, fieldsOf } from "../reading/fields.ts";
import { readDocument } from "../reading/read-document.ts";
import { textOf } from "../reading/text-of.ts";
import { FoundSecrets } from "../sample/found-secrets.ts";
import { methodOf } from "../sample/method-of.ts";
import { parameterWords } from "../sample/parameter-words.ts";
import { readAddress } from "../sample/read-address.ts";
import { readHeaders } from "../sample/read-headers.ts";
import type { SamplePair } from "../sample/sample-request.ts";
import { withoutSecrets } from "../sample/without-secrets.ts";
import { wordsOf } from "../../tool/words-of.ts";

/** A tool of another platform, taken apart as far as they all have it. */
export type PlatformTool = {
  name: string;
  description: string;
  method: string;
  url: string;
  headers: SamplePair[];
  parameters: ParameterInput[];
  rest: Partial<ToolDraftInput>;
};

type ReadTool = (tool: Fields, report: LossReport, secrets: FoundSecrets) => PlatformTool;

/** One operation for each tool of a file that holds one, or a list of them under one of these names. */
export function readPlatformTools(options: {
  source: string;
  platform: string;
  lists: readonly string[];
  isTool: (tool: Fields) => boolean;
  read: ReadTool;
}): ReadSource {
  const { source, platform, lists, isTool, read } = options;
  const document = readDocument(source);
  const found = lists.map((name) => fieldsOf(document).get(name)).find((list) => Array.isArray(list));
  const report = new LossReport();
  const tools = [Array.isArray(document) ? document : (found ?? document)].flat().slice(0, 500).map(fieldsOf);
  const operations = tools.flatMap((tool, index) => {
    if (!isTool(tool)) {
      report.note(`tools.${index}`, `This is not a tool that calls an endpoint; it was left out.`);
      return [];
    }
    return [operationOf({ tool, index, read })];
  });
  if (operations.length > 0) return { operations, report };
  throw new ImportProblem({
    place: "",
    message: `There is no tool of ${platform} in this that calls an endpoint.`,
  });
}

function operationOf(options: {
  tool: Fields;
  index: number;
  read: ReadTool;
}): ReadSource["operations"][number] {
  const { tool, index, read } = options;
  const id = `tool-${index}`;
  const seen = read(tool, new LossReport(), new FoundSecrets(""));
  const path = seen.url.replace(/^[a-z]+:\/\/(?:[^/@]*@)?[^/?#]*/i, "").replace(/[?#].*$/s, "") || "/";
  const make = () => toolOf({ id, tool, read, url: seen.url });
  return { id, method: seen.method, path, summary: seen.name, read: make };
}

function toolOf(options: { id: string; tool: Fields; read: ReadTool; url: string }): ImportedTool {
  const report = new LossReport();
  const secrets = new FoundSecrets(options.url);
  const { name, description, method, url, headers, parameters, rest } = options.read(
    options.tool,
    report,
    secrets,
  );
  const address = readAddress({ url, secrets, report });
  const own = new Set(parameters.map(({ key }) => key));
  const fixed = address.query.map(({ name: key, value }) => constantInQuery(key, value));
  const words = wordsOf(name).join(" ");
  const draft: ToolDraftInput = {
    name: `${words.charAt(0).toUpperCase()}${words.slice(1)}`.slice(0, 80),
    description: description.trim().slice(0, 2000) || `Use this to ${words}.`,
    method: methodOf(method, report),
    url: address.url,
    parameters: [
      ...address.pathParameters.filter(({ key }) => !own.has(key)),
      ...fixed.filter(({ key }) => !own.has(key)),
      ...parameters,
    ],
    agentTargets: ["receptionist"],
    ...rest,
    ...headersOf({ pairs: headers, stored: rest.headers, secrets, report }),
  };
  const complete = completeDraft(withoutSecrets(draft, secrets.list), report);
  return { operationId: options.id, draft: complete, report: report.notes, secrets: secrets.list };
}

type Headers = {
  pairs: SamplePair[];
  stored: ToolDraftInput["headers"];
  secrets: FoundSecrets;
  report: LossReport;
};

function headersOf({ pairs, stored = [], secrets, report }: Headers): Partial<ToolDraftInput> {
  const { headers, authentication } = readHeaders({ headers: pairs, secrets, report });
  return { headers: [...headers, ...stored], authentication };
}

/** `{{name}}` in another platform's text is a variable of the call. */
function constantInQuery(key: string, value: string): ParameterInput {
  const variable = /^\{\{\s*(\w+)\s*\}\}$/.exec(value)?.[1];
  const source =
    variable === undefined
      ? ({ from: "constant", value } as const)
      : ({ from: "variable", name: variable } as const);
  return {
    key,
    location: "query",
    type: "string",
    required: true,
    description: parameterWords({ key }),
    source,
  };
}

export function pairsOfMap(map: unknown): SamplePair[] {
  return [...fieldsOf(map)].map(([name, value]) => ({ name, value: textOf(value) }));
}
