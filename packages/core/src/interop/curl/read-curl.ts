import { ImportProblem } from "../import-problem.ts";
import type { ReadSource } from "../imported-tool.ts";
import { LossReport } from "../loss-report.ts";
import { draftOfSample } from "../sample/draft-of-sample.ts";
import type { SampleBody, SamplePair, SampleRequest } from "../sample/sample-request.ts";
import { type CurlWord, curlWords } from "./curl-words.ts";
import { shellCommands } from "./shell-commands.ts";

/** One operation for each cURL command; other commands around them are passed over. */
export function readCurl(source: string): ReadSource {
  const commands = shellCommands(source)
    .map(afterCurl)
    .filter((words) => words !== null);
  if (commands.length === 0) {
    throw new ImportProblem({ place: "line 1", message: "There is no cURL command; it begins with curl." });
  }
  const report = new LossReport();
  const operations = commands.slice(0, 200).map((words, index) => {
    const own = new LossReport();
    const sample = sampleOf(words, { operationId: `command-${index + 1}`, report: own });
    const path = sample.url.replace(/^[a-z]+:\/\/(?:[^/@]*@)?[^/?#]*/i, "").replace(/[?#].*$/s, "") || "/";
    const known = { id: sample.operationId, method: sample.method, path, summary: "" };
    return { ...known, read: () => draftOfSample(sample, own) };
  });
  return { operations, report };
}

/** Behind a prompt, `sudo`, or settings such as `TOKEN=x`. */
function afterCurl(words: string[]): string[] | null {
  const at = words.findIndex((word) => /^(?:.*[\\/])?curl(?:\.exe)?$/i.test(word));
  if (at === -1 || words.slice(0, at).some((word) => !/^(?:[$%>#]|sudo|time|\w+=.*)$/s.test(word)))
    return null;
  return words.slice(at + 1);
}

function sampleOf(words: string[], options: { operationId: string; report: LossReport }): SampleRequest {
  const { operationId, report } = options;
  const read = curlWords(words);
  const valuesOf = (...meanings: CurlWord["meaning"][]) =>
    read.filter(({ meaning }) => meanings.includes(meaning)).map(({ value }) => value);
  const [url = "", ...more] = valuesOf("url");
  if (url === "") throw new ImportProblem({ place: "url", message: "The command names no address to call." });
  if (more.length > 0) report.note("url", "The command calls several addresses; the first was taken.");
  const body = bodyOf(read, report);
  const isInUrl = read.some(({ meaning }) => meaning === "get");
  const query = [...valuesOf("url-query"), ...(isInUrl && body.kind === "text" ? [body.text] : [])];
  reportRest(read, report);
  return {
    operationId,
    name: "",
    description: "",
    method: methodOf(read, body, isInUrl),
    url: addQuery(/^[a-z][a-z0-9+.-]*:\/\//i.test(url) ? url : `http://${url}`, query),
    headers: headersOf(read),
    body: isInUrl ? { kind: "none" } : body,
    ...basicOf(valuesOf("user")[0]),
    ...timeoutOf(valuesOf("max-time")[0]),
  };
}

function methodOf(read: CurlWord[], body: SampleBody, isInUrl: boolean): string {
  const written = read.findLast(({ meaning }) => meaning === "request")?.value;
  if (written !== undefined) return written.toUpperCase();
  if (read.some(({ meaning }) => meaning === "head")) return "HEAD";
  if (read.some(({ meaning }) => meaning === "upload")) return "PUT";
  return body.kind === "none" || isInUrl ? "GET" : "POST";
}

function headersOf(read: CurlWord[]): SamplePair[] {
  return read.flatMap(({ meaning, value }): SamplePair[] => {
    if (meaning === "bearer") return [{ name: "Authorization", value: `Bearer ${value}` }];
    if (meaning === "cookie") return [{ name: "Cookie", value }];
    if (meaning === "json") return [{ name: "Content-Type", value: "application/json" }];
    if (meaning !== "header") return [];
    const [, name = "", content = ""] = /^([^:;]+)[:;](.*)$/s.exec(value) ?? [];
    return name === "" ? [] : [{ name: name.trim(), value: content.trim() }];
  });
}

function basicOf(user: string | undefined): Pick<SampleRequest, "basic"> {
  if (user === undefined) return {};
  const [username = "", ...password] = user.split(":");
  return { basic: { username, password: password.join(":") } };
}

function timeoutOf(seconds: string | undefined): Pick<SampleRequest, "timeoutSeconds"> {
  return seconds === undefined || !(Number(seconds) > 0) ? {} : { timeoutSeconds: Number(seconds) };
}

function bodyOf(read: CurlWord[], report: LossReport): SampleBody {
  const fields: SamplePair[] = [];
  const parts: string[] = [];
  let isJson = false;
  for (const { meaning, value, written } of read) {
    if (meaning === "form") fields.push(...formField(value, report));
    if (meaning === "data-urlencode") parts.push(urlEncoded(value));
    if (meaning === "data-raw") parts.push(value);
    if (meaning !== "data" && meaning !== "json") continue;
    isJson ||= meaning === "json";
    if (!value.startsWith("@")) parts.push(value);
    else
      report.note(
        written,
        `The body is in the file ${value.slice(1)}, which is not here; paste its content instead.`,
      );
  }
  if (fields.length > 0) return { kind: "form", fields };
  if (parts.length === 0) return { kind: "none" };
  const text = parts.join(isJson ? "" : "&");
  return { kind: "text", text, contentType: isJson ? "application/json" : "" };
}

function formField(value: string, report: LossReport): SamplePair[] {
  const [, name = "", content = ""] = /^([^=]*)=(.*)$/s.exec(value) ?? [];
  if (!/^[@<]/.test(content)) return name === "" ? [] : [{ name, value: content.replace(/;type=.*$/, "") }];
  report.note(`body.${name}`, "A tool sends no files; this one was left out.");
  return [];
}

function urlEncoded(value: string): string {
  const [, name, content = ""] = /^([^=@]*)=(.*)$/s.exec(value) ?? [];
  return name === undefined || name === ""
    ? encodeURIComponent(value)
    : `${name}=${encodeURIComponent(content)}`;
}

function addQuery(url: string, parts: string[]): string {
  if (parts.length === 0) return url;
  return `${url}${url.includes("?") ? "&" : "?"}${parts.join("&")}`;
}

/** What changes a request and no tool can do; all else is how cURL itself behaves. */
function reportRest(read: CurlWord[], report: LossReport): void {
  for (const { meaning, written, value } of read) {
    if (meaning === "upload") report.note(written, `A tool sends no files; ${value} was left out.`);
    if (meaning === "location") report.note(written, "The tool refuses redirects until you allow them.");
    if (meaning !== "ignored") continue;
    if (/^(?:--insecure|-k)$/.test(written))
      report.note(written, "Certificates are always checked; a self-signed one will be refused.");
    else if (/^(?:--cert|-E|--key|--proxy.*|-x|--aws-sigv4|--digest|--ntlm|--netrc|-n)$/.test(written))
      report.note(
        written,
        "This way of connecting was left out; set it up by hand if the endpoint needs it.",
      );
  }
}
