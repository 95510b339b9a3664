import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryDir } from "./repository.ts";
import type { StepResult } from "./step.ts";

const publicRegistry = "registry.npmjs.org";
const binaryFile = /\.(png|jpg|ico|woff2?|gif|webp|pdf)$/;
/** Folders of one person on one machine. */
const personalFolder = /(?<![\w.])\/(?:(?:home|Users)\/[\w.-]+|root)\//;

/** Finds what works on one machine only: its folders and the host of its package registry. */
export function checkPortability(): StepResult {
  // A checkout directly under the root, such as /app, has a name that is said for other reasons.
  const places = [repositoryDir].filter((path) => path.split("/").length > 2);
  const complaints = trackedFiles().flatMap((file) => {
    const text = readFileSync(join(repositoryDir, file), "utf8");
    return findMachine({ text, places, registry: registryHost() }).map((what) => `${file} names ${what}.`);
  });
  return { isOk: complaints.length === 0, output: complaints.map((line) => `${line}\n`).join("") };
}

/** What of one machine a text names. */
export function findMachine(options: { text: string; places: string[]; registry: string | null }): string[] {
  const { text, places, registry } = options;
  const place = places.find((path) => isNamed(text, path)) ?? personalFolder.exec(text)?.[0];
  return [
    ...(place === undefined ? [] : [`the folder ${place} of one machine`]),
    ...(registry !== null && text.includes(registry) ? ["the package registry of one machine"] : []),
  ];
}

/** Tracked and about to be tracked, without what was deleted; binary files have no text to search. */
function trackedFiles(): string[] {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached"], {
    cwd: repositoryDir,
    encoding: "utf8",
  });
  const deleted = execFileSync("git", ["ls-files", "-z", "--deleted"], {
    cwd: repositoryDir,
    encoding: "utf8",
  });
  const gone = new Set(deleted.split("\0"));
  return listed.split("\0").filter((file) => file !== "" && !gone.has(file) && !binaryFile.test(file));
}

function isNamed(text: string, path: string): boolean {
  for (let at = text.indexOf(path); at !== -1; at = text.indexOf(path, at + 1)) {
    if (!/[\w.@-]/.test(text[at - 1] ?? " ")) return true;
  }
  return false;
}

function registryHost(): string | null {
  const configured = process.env["npm_config_registry"] ?? "";
  if (!URL.canParse(configured)) return null;
  const { host } = new URL(configured);
  return host === publicRegistry || host === "" ? null : host;
}
