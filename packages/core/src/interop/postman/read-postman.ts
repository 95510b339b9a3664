import { ImportProblem } from "../import-problem.ts";
import type { ReadSource } from "../imported-tool.ts";
import { LossReport } from "../loss-report.ts";
import { type Fields, fieldsOf, isFields } from "../reading/fields.ts";
import { listOf } from "../reading/list-of.ts";
import { plainText } from "../reading/plain-text.ts";
import { readDocument } from "../reading/read-document.ts";
import { textOf } from "../reading/text-of.ts";
import { draftOfSample } from "../sample/draft-of-sample.ts";
import { sampleOfPostman } from "./sample-of-postman.ts";

const mostOperations = 500;
const deepestFolder = 20;

type Request = { item: Fields; place: string; folders: string[]; auth: unknown };

/** A Postman collection, v2.0 or v2.1: every request in every folder, with the collection's own variables. */
export function readPostman(source: string): ReadSource {
  const document = fieldsOf(readDocument(source));
  const collection = isFields(document.get("collection")) ? fieldsOf(document.get("collection")) : document;
  if (!Array.isArray(collection.get("item"))) {
    throw new ImportProblem({
      place: "item",
      message: "This is no Postman collection of version 2; export it as Collection v2.1.",
    });
  }
  const report = new LossReport();
  const variables = variablesOf(collection.get("variable"));
  const requests: Request[] = [];
  collect({ item: collection, place: "", folders: [], auth: collection.get("auth") }, requests);
  if (requests.length > mostOperations)
    report.note("item", `Only the first ${mostOperations} requests are offered.`);
  if (requests.length === 0)
    throw new ImportProblem({ place: "item", message: "This collection holds no requests." });
  const operations = requests.slice(0, mostOperations).map((request) => operationOf(request, variables));
  return { operations, report };
}

function operationOf(
  request: Request,
  variables: ReadonlyMap<string, string>,
): ReadSource["operations"][number] {
  const { item, place, folders, auth } = request;
  const own = new LossReport();
  const name = plainText(textOf(item.get("name")));
  const read = () => {
    const sample = sampleOfPostman({ request: item.get("request"), auth, variables, report: own });
    if (item.has("event")) own.note(place, "Scripts of Postman are not run.");
    return draftOfSample({ ...sample, operationId: place, name }, own);
  };
  const described = fieldsOf(item.get("request"));
  const url = described.get("url") ?? item.get("request");
  const path = textOf(isFields(url) ? fieldsOf(url).get("raw") : url).replace(/[?#].*$/s, "");
  const method = textOf(described.get("method")).toUpperCase() || "GET";
  return { id: place, method, path, summary: [...folders, name].join(" / ").slice(0, 200), read };
}

function collect(folder: Request, found: Request[]): void {
  if (folder.folders.length > deepestFolder) return;
  for (const [index, value] of listOf(folder.item.get("item")).entries()) {
    const item = fieldsOf(value);
    const place = folder.place === "" ? `item.${index}` : `${folder.place}.item.${index}`;
    const request = fieldsOf(item.get("request"));
    const auth = request.get("auth") ?? item.get("auth") ?? folder.auth;
    if (item.has("request")) found.push({ item, place, folders: folder.folders, auth });
    else {
      const folders = [...folder.folders, plainText(textOf(item.get("name")))];
      collect({ item, place, folders, auth }, found);
    }
  }
}

function variablesOf(list: unknown): Map<string, string> {
  const variables = listOf(list).map((item): [string, string] => {
    const variable = fieldsOf(item);
    return [textOf(variable.get("key")) || textOf(variable.get("id")), textOf(variable.get("value"))];
  });
  return new Map(variables);
}
