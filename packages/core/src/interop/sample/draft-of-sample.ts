import { looksSecret } from "../../tool/looks-secret.ts";
import { namesSecret } from "../../tool/names-secret.ts";
import type { ParameterInput } from "../../tool/parameter.ts";
import type { ToolDraftInput } from "../../tool/tool-draft.ts";
import { completeDraft } from "../complete-draft.ts";
import type { ImportedTool } from "../imported-tool.ts";
import { LossReport } from "../loss-report.ts";
import { basicCredential } from "./basic-credential.ts";
import { FoundSecrets } from "./found-secrets.ts";
import { withoutSecrets } from "./without-secrets.ts";
import { methodOf } from "./method-of.ts";
import { nameOfRequest } from "./name-of-request.ts";
import { parameterWords } from "./parameter-words.ts";
import { readAddress } from "./read-address.ts";
import { type BodyField, readBody } from "./read-body.ts";
import { readHeaders } from "./read-headers.ts";
import type { SamplePair, SampleRequest } from "./sample-request.ts";
import { shapeOfValue } from "./shape-of-value.ts";

type Reading = { secrets: FoundSecrets; report: LossReport };

/** A complete draft of a request that somebody once sent: what was said in it becomes what is asked for. */
export function draftOfSample(sample: SampleRequest, report = new LossReport()): ImportedTool {
  const secrets = new FoundSecrets(sample.url);
  const reading = { secrets, report };
  const method = methodOf(sample.method, report);
  const address = readAddress({ url: sample.url, ...reading });
  const { headers, authentication, contentType } = readHeaders({ headers: sample.headers, ...reading });
  const basic = sample.basic ?? address.basic;
  const query = queryParameters({
    query: address.query,
    isOpen: authentication === undefined && basic === null,
    ...reading,
  });
  const body =
    method === "GET" ? bodyOfGet(sample, report) : readBody({ body: sample.body, contentType, report });
  const draft: ToolDraftInput = {
    ...nameOfRequest({ ...sample, method, url: address.url }),
    method,
    url: address.url,
    parameters: [
      ...address.pathParameters,
      ...query.parameters,
      ...body.fields.flatMap((field) => bodyParameter({ field, ...reading })),
    ],
    bodyFormat: body.format,
    headers,
    authentication:
      authentication ??
      (basic === null
        ? query.authentication
        : basicCredential({ ...basic, secrets, place: "url" }).authentication),
    agentTargets: ["receptionist", "assistant"],
    ...(sample.timeoutSeconds === undefined
      ? {}
      : { responseTimeoutSeconds: Math.min(Math.max(sample.timeoutSeconds, 1), 120) }),
  };
  const complete = completeDraft(withoutSecrets(draft, secrets.list), report);
  return { operationId: sample.operationId, draft: complete, report: report.notes, secrets: secrets.list };
}

function bodyOfGet({ body }: SampleRequest, report: LossReport): ReturnType<typeof readBody> {
  if (body.kind !== "none") report.note("body", "A GET request has no body; it was left out.");
  return { format: "json", fields: [] };
}

type ReadQuery = { parameters: ParameterInput[]; authentication: ToolDraftInput["authentication"] };

function queryParameters(options: Reading & { query: SamplePair[]; isOpen: boolean }): ReadQuery {
  const { query, isOpen, secrets, report } = options;
  const read: ReadQuery = { parameters: [], authentication: undefined };
  for (const [name, pairs] of Map.groupBy(query, (pair) => pair.name)) {
    const value = pairs[0]?.value ?? "";
    const isSecret = namesSecret(name) || name.toLowerCase() === "key" || looksSecret(value);
    const location = "query" as const;
    if (isSecret) {
      const secret = secrets.keep({ value, kind: name, place: `query.${name}` });
      if (isOpen && read.authentication === undefined) {
        read.authentication = { type: "query", key: name, valueSecret: secret };
      } else {
        const source = { from: "secret", name: secret } as const;
        read.parameters.push({ key: name, location, type: "string", required: true, source });
      }
      continue;
    }
    const sample: unknown = pairs.length > 1 ? pairs.map((pair) => pair.value) : fromText(value);
    const shape = shapeOfValue({ value: sample, place: `query.${name}`, report });
    if (shape === null) continue;
    const description = parameterWords({ key: name, sample, described: pairs[0]?.description ?? "" });
    read.parameters.push({ ...shape, key: name, location, description, required: true });
  }
  return read;
}

/** In a query all is text; digits with a leading zero, or many of them, are a code and not a number. */
function fromText(value: string): string | number | boolean {
  if (value === "true" || value === "false") return value === "true";
  return /^-?(?:0|[1-9]\d{0,3})(?:\.\d+)?$/.test(value) ? Number(value) : value;
}

function bodyParameter({ field, secrets, report }: Reading & { field: BodyField }): ParameterInput[] {
  const { key, sample, description: described } = field;
  const place = `body.${key}`;
  const isText = typeof sample === "string";
  if (isText && (namesSecret(key) || looksSecret(sample))) {
    const source = { from: "secret", name: secrets.keep({ value: sample, kind: key, place }) } as const;
    return [{ key, location: "body", type: "string", required: true, source }];
  }
  const shape = shapeOfValue({ value: sample, place, report });
  if (shape === null) return [];
  const description = parameterWords({ key, sample, described });
  return [{ ...shape, key, location: "body", description, required: sample !== null }];
}
