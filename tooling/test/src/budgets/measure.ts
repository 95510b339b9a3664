import { join } from "node:path";
import { z } from "zod";
import { runCommand } from "../run-command.ts";
import { repositoryDir } from "../repository.ts";

export type MeasuredFile = { path: string; lines: number; isTest: boolean };
export type MeasuredFunction = { path: string; line: number; name: string; lines: number };
export type Measures = {
  files: MeasuredFile[];
  /** Without those of tests, where a function is a list of cases. */
  functions: MeasuredFunction[];
  /** Where each stands, as `path:line`. */
  casts: string[];
  anys: string[];
  nonNulls: string[];
};

const reportSchema = z.object({
  diagnostics: z.array(
    z.object({
      code: z.string(),
      message: z.string(),
      filename: z.string(),
      labels: z.array(z.object({ span: z.object({ line: z.number() }) })),
    }),
  ),
});
type Finding = { code: string; message: string; path: string; line: number };

/** Lines of code are counted by the linter itself: with a limit of zero it reports every file and function. */
export async function measure(): Promise<Measures> {
  const findings = await lintEverything();
  const source = findings.filter(({ path }) => !isTest(path));
  return {
    files: findings
      .filter(({ code }) => code === "eslint(max-lines)")
      .map(({ path, message }) => ({ path, lines: countIn(message), isTest: isTest(path) })),
    functions: source
      .filter(({ code }) => code === "eslint(max-lines-per-function)")
      .map(({ path, line, message }) => ({ path, line, name: nameIn(message), lines: countIn(message) })),
    casts: source.filter(({ code }) => code.includes("consistent-type-assertions")).map(place),
    anys: findings.filter(({ code }) => code.includes("no-explicit-any")).map(place),
    nonNulls: findings.filter(({ code }) => code.includes("no-non-null-assertion")).map(place),
  };
}

async function lintEverything(): Promise<Finding[]> {
  const config = join(repositoryDir, "tooling/oxc/measure.json");
  const { output } = await runCommand({ command: ["oxlint", "-c", config, "-f", "json"] });
  return reportSchema.parse(JSON.parse(output)).diagnostics.map((diagnostic) => ({
    code: diagnostic.code,
    message: diagnostic.message,
    path: diagnostic.filename,
    line: diagnostic.labels[0]?.span.line ?? 1,
  }));
}

/** Suites, their helpers under `testing`, and everything in e2e. */
function isTest(path: string): boolean {
  return /\.test\.tsx?$|\/testing\/|^e2e\//.test(path);
}

function countIn(message: string): number {
  return Number(/\((\d+)\)/.exec(message)?.[1] ?? 0);
}

function nameIn(message: string): string {
  return /`([^`]+)`/.exec(message)?.[1] ?? "(callback)";
}

function place({ path, line }: Finding): string {
  return `${path}:${line}`;
}
