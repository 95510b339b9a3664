import { parseArgs } from "node:util";

/** Does what curl does with the options that a copied command has, for machines without it. */
const { values } = parseArgs({
  options: {
    globoff: { type: "boolean" },
    compressed: { type: "boolean" },
    silent: { type: "boolean" },
    "show-error": { type: "boolean" },
    request: { type: "string" },
    url: { type: "string", default: "" },
    header: { type: "string", multiple: true, default: [] },
    "data-raw": { type: "string" },
  },
});
const headers = values.header.map((header): [string, string] => {
  const [name = "", ...value] = header.split(":");
  return [name.replace(/;$/, ""), value.join(":").trim()];
});
const { request: method = "GET", "data-raw": body = null } = values;
const response = await fetch(values.url, { method, headers, body });
process.stdout.write(await response.text());
