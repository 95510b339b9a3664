import { ImportProblem } from "../import-problem.ts";
import type { ReadSource } from "../imported-tool.ts";
import { LossReport } from "../loss-report.ts";
import { isFields } from "../reading/fields.ts";
import { listOf } from "../reading/list-of.ts";
import { readDocument } from "../reading/read-document.ts";
import { draftOfSample } from "./draft-of-sample.ts";
import { unknownUrl } from "./unknown-url.ts";

/** An example of a body, or a list of such: its fields become the parameters. */
export function readJsonSample(source: string): ReadSource {
  const document = readDocument(source);
  const sample = isFields(document) ? document : listOf(document)[0];
  if (!isFields(sample)) {
    throw new ImportProblem({ place: "", message: 'A sample is an object, such as {"zip_code": "94110"}.' });
  }
  const report = new LossReport();
  const known = { id: "sample", method: "POST", path: "/", summary: "A sample of what is sent" };
  const read = () => {
    const own = new LossReport();
    own.note("url", "A sample does not say where it is sent; write the address yourself.");
    if (Array.isArray(document)) own.note("", "Of the list, the first item was taken.");
    const body = { kind: "text", text: JSON.stringify(sample), contentType: "application/json" } as const;
    const request = {
      ...known,
      operationId: known.id,
      name: "Send data",
      description: "",
      url: unknownUrl,
      headers: [],
    };
    return draftOfSample({ ...request, body }, own);
  };
  return { operations: [{ ...known, read }], report };
}
