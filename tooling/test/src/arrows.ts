import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { repositoryDir } from "./repository.ts";
import type { StepResult } from "./step.ts";

/** Which packages a package may name in its package.json. What only runs them together is free. */
const arrows = new Map<string, string[]>([
  ["packages/core", []],
  ["packages/db", ["core", "postgres"]],
  ["packages/agents", ["core"]],
  ["packages/client", ["core", "api"]],
  ["apps/api", ["core", "db", "agents"]],
  ["apps/worker", ["core", "db", "agents"]],
  ["apps/dashboard", ["core", "client"]],
  ["e2e", ["core", "agents", "client", "test"]],
]);
const manifestSchema = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
});

/** Holds package.json to the arrows; turbo checks them too, but also what a package reaches through another. */
export function checkArrows(): StepResult {
  const complaints = [...arrows.keys()].flatMap((folder) => {
    const text = readFileSync(join(repositoryDir, folder, "package.json"), "utf8");
    return complaintsAbout(folder, JSON.parse(text));
  });
  return { isOk: complaints.length === 0, output: complaints.map((line) => `${line}\n`).join("") };
}

export function complaintsAbout(folder: string, manifest: unknown): string[] {
  const allowed = arrows.get(folder);
  if (allowed === undefined) return [];
  const { dependencies, devDependencies } = manifestSchema.parse(manifest);
  const may = allowed.length === 0 ? "no other package" : `${allowed.join(", ")} only`;
  return Object.keys({ ...dependencies, ...devDependencies })
    .filter((name) => name.startsWith("@callhook/") && !allowed.includes(name.slice("@callhook/".length)))
    .map((name) => `${folder}/package.json names ${name}, but it may depend on ${may}.`);
}
