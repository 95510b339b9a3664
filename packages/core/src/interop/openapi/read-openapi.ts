import type { ToolDraftInput } from "../../tool/tool-draft.ts";
import { urlPlaceholders } from "../../tool/tool-url.ts";
import { completeDraft } from "../complete-draft.ts";
import { ImportProblem } from "../import-problem.ts";
import type { ImportedTool, ReadSource } from "../imported-tool.ts";
import { LossReport } from "../loss-report.ts";
import { type Fields, fieldsOf, isFields } from "../reading/fields.ts";
import { plainText } from "../reading/plain-text.ts";
import { readDocument } from "../reading/read-document.ts";
import { textOf } from "../reading/text-of.ts";
import { FoundSecrets } from "../sample/found-secrets.ts";
import { nameOfRequest } from "../sample/name-of-request.ts";
import { authenticationOf } from "./authentication-of.ts";
import { OpenApiReader } from "./openapi-reader.ts";
import { operationParameters } from "./operation-parameters.ts";
import { ownExtension } from "./own-extension.ts";
import { requestBody } from "./request-body.ts";
import { serverOf } from "./server-of.ts";

const methods = ["get", "post", "put", "patch", "delete"] as const;
const mostOperations = 2000;

/** OpenAPI 2.0 to 3.2, as JSON or YAML; one operation for each path and method. */
export function readOpenApi(source: string): ReadSource {
  const document = readDocument(source);
  const fields = fieldsOf(document);
  const version = textOf(fields.get("openapi")) || textOf(fields.get("swagger"));
  if (!/^(?:2|3)(?:\.|$)/.test(version)) {
    const message =
      "This is no OpenAPI document of version 2 or 3: it has to say openapi: 3.1.0, or swagger: 2.0.";
    throw new ImportProblem({ place: "openapi", message });
  }
  if (!isFields(fields.get("paths"))) {
    throw new ImportProblem({ place: "paths", message: "This OpenAPI document describes no paths." });
  }
  const report = new LossReport();
  const operations = [...fieldsOf(fields.get("paths"))].flatMap(([path, item]) =>
    operationsAt(document, path, item),
  );
  if (operations.length === 0)
    throw new ImportProblem({ place: "paths", message: "No path of this document has an operation." });
  if (operations.length > mostOperations)
    report.note("paths", `Only the first ${mostOperations} operations are offered.`);
  return { operations: operations.slice(0, mostOperations), report };
}

function operationsAt(document: unknown, path: string, item: unknown): ReadSource["operations"] {
  const level = new OpenApiReader(document, new LossReport()).resolve(item, path);
  return methods.flatMap((method) => {
    if (!isFields(level.get(method))) return [];
    const operation = fieldsOf(level.get(method));
    const id = `${method} ${path}`;
    const summary = plainText(textOf(operation.get("summary")) || textOf(operation.get("operationId"))).slice(
      0,
      200,
    );
    const read = () => readOperation({ document, path, level, method, operation });
    return [{ id, method: method.toUpperCase(), path, summary, read }];
  });
}

type Operation = {
  document: unknown;
  path: string;
  level: Fields;
  method: (typeof methods)[number];
  operation: Fields;
};

function readOperation({ document, path, level, method, operation }: Operation): ImportedTool {
  const report = new LossReport();
  const reader = new OpenApiReader(document, report);
  const fields = fieldsOf(document);
  const { url, fixed } = addressOf(
    `${serverOf({ document: fields, path: level, operation, report })}${path}`,
  );
  const secrets = new FoundSecrets(url);
  const read = operationParameters({ path: level, operation, reader });
  const hasBody = method !== "get";
  const body = hasBody
    ? requestBody({ operation, ...read, reader })
    : { parameters: [], bodyFormat: "json" as const };
  const summary = plainText(textOf(operation.get("summary")));
  const description = plainText(textOf(operation.get("description")));
  if (operation.get("deprecated") === true)
    report.note("", "This operation is deprecated; it may be gone soon.");
  const declared = new Set(read.parameters.map(({ key }) => key));
  const undeclared = urlPlaceholders(url).filter((key) => !declared.has(key));
  const draft: ToolDraftInput = {
    ...nameOfRequest({
      method: method.toUpperCase(),
      url,
      name: nameIn(operation, summary),
      description: description || summary,
    }),
    method: upperCase[method],
    url,
    parameters: [
      ...read.parameters.map((parameter) => ({
        ...parameter,
        key: fixed.get(parameter.key) ?? parameter.key,
      })),
      ...undeclared
        .filter((key) => ![...fixed.values()].includes(key))
        .map((key) => undeclaredParameter(key)),
      ...body.parameters,
    ],
    bodyFormat: body.bodyFormat,
    authentication: authenticationOf({ document: fields, operation, reader, secrets }),
    agentTargets: ["receptionist", "assistant"],
    ...ownExtension(operation.get("x-callhook")),
  };
  const complete = completeDraft(draft, report);
  return { operationId: `${method} ${path}`, draft: complete, report: report.notes, secrets: secrets.list };
}

const upperCase = { get: "GET", post: "POST", put: "PUT", patch: "PATCH", delete: "DELETE" } as const;

/** A summary that is a sentence of its own goes into the description; a short one is the name. */
function nameIn(operation: Fields, summary: string): string {
  if (summary !== "" && summary.length <= 60) return summary;
  return textOf(operation.get("operationId"));
}

/** A placeholder may be called what no key may be; it gets one that may. */
function addressOf(url: string): { url: string; fixed: Map<string, string> } {
  const fixed = new Map<string, string>();
  for (const key of urlPlaceholders(url)) {
    const usable = key.replaceAll(/[^\w.-]+/g, "_").slice(0, 64) || "value";
    if (usable !== key) fixed.set(key, usable);
  }
  const written = url.replaceAll(/\{([^{}]*)\}/g, (_, key: string) => `{${fixed.get(key) ?? key}}`);
  return { url: written, fixed };
}

function undeclaredParameter(key: string): ToolDraftInput["parameters"][number] {
  return {
    key,
    location: "path",
    type: "string",
    required: true,
    description: `The ${key.replaceAll(/[_.-]+/g, " ")}.`,
  };
}
