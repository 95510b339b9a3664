import { z } from "zod";
import { exampleUrl, withoutReferences } from "../environment/environment-text.ts";
import { textProblem } from "./text.ts";

const placeholder = /\{([^{}]*)\}/g;

/** Keys of the `{placeholders}` in a tool's URL, in order, each once. */
export function urlPlaceholders(url: string): string[] {
  return [...new Set([...withoutReferences(url).matchAll(placeholder)].map((match) => match[1] ?? ""))];
}

/**
 * Puts each value into the URL as one percent-encoded segment, so that no value can add a segment, a
 * query or a host. `.` and `..` have no safe spelling in a URL: the arguments schema refuses them.
 */
export function fillPlaceholders(url: string, values: ReadonlyMap<string, string>): string {
  return url.replaceAll(placeholder, (written, key: string) => {
    const value = values.get(key);
    return value === undefined ? written : encodeURIComponent(value.toWellFormed());
  });
}

/**
 * Absolute http(s) URL, at most 2048 characters; `{placeholders}` may stand in its path only, and variables of the
 * environment such as `{{env.base_url}}` anywhere.
 */
export const toolUrlSchema = z
  .string(textProblem({ label: "URL" }))
  .trim()
  .min(1, "URL is required.")
  .max(2048, "URL can be at most 2048 characters long.")
  .superRefine((url, context) => {
    const problem = url === "" ? undefined : urlProblem(exampleUrl(url));
    if (problem !== undefined) context.addIssue({ code: "custom", message: problem });
  });

function urlProblem(url: string): string | undefined {
  if (url.includes("{{")) return doubleBraces(url);
  if (/[\u0000-\u001f\u007f]/.test(url) || !url.isWellFormed()) {
    return "URL holds invisible or broken characters; type it again.";
  }
  if (!/^https?:\/\//i.test(url)) return "URL must start with https:// or http://.";
  if (/^https?:\/\/[/?#\\]/i.test(url))
    return "URL has no host; it should look like https://api.example.com/check-area.";
  const probe = url.replaceAll(placeholder, "x");
  if (!URL.canParse(probe))
    return "URL is not valid; it should look like https://api.example.com/check-area.";
  if (/[{}]/.test(probe)) return "URL has an unmatched { or }; write a path parameter as {key}.";
  const { username, password } = new URL(probe);
  if (username !== "" || password !== "") return "URL must not hold a user name or password.";
  const [beforePath, afterPath] = splitAroundPath(url);
  if (/[{}]/.test(beforePath)) return "A {placeholder} may stand in the path only, not in the host.";
  if (/[{}]/.test(afterPath))
    return "A {placeholder} may stand in the path only; add a query parameter instead.";
  const unnamed = urlPlaceholders(url).find((key) => !/^[\w.-]{1,64}$/.test(key));
  if (unnamed === undefined) return undefined;
  return `{${unnamed}} cannot be a parameter's key; use letters, digits, _ . and - only, such as {phone}.`;
}

/** In the path it was meant as a parameter, which other products write in double braces. */
function doubleBraces(url: string): string {
  const variable = "In double braces, only a variable of the environment may stand: {{env.base_url}}.";
  const key = /^https?:\/\/[^/?#\\{]+\/[^?#]*?\{\{\s*(?!env\.)([\w.-]{1,64})\s*\}\}/i.exec(url)?.[1];
  return key === undefined ? variable : `Write a parameter in single braces: {${key}}. ${variable}`;
}

function splitAroundPath(url: string): [string, string] {
  const pathStart = url.search(/(?<=^https?:\/\/[^/?#\\]*)[/?#\\]/i);
  const tail = pathStart === -1 ? "" : url.slice(pathStart);
  const queryStart = tail.search(/[?#]/);
  return [pathStart === -1 ? url : url.slice(0, pathStart), queryStart === -1 ? "" : tail.slice(queryStart)];
}
