import type { StepResult } from "../step.ts";
import { type MeasuredFile, type Measures, measure } from "./measure.ts";

const maximumFileLines = 300;
const maximumFunctionLines = 60;
const maximumComponentLines = 120;
const maximumCastsPerThousandLines = 4;
const shownLongest = 5;
/** How many lines of tests there should be to one line of source. */
const testAims = new Map([
  ["packages/core", 1.5],
  ["packages/agents", 1.5],
  ["packages/db", 1],
  ["apps/worker", 1],
  ["apps/api", 0.5],
  ["apps/dashboard", 0.5],
]);

/** Prints what grew longest, and fails on what went over a hard limit. */
export async function checkBudgets(): Promise<StepResult> {
  const measures = await measure();
  const complaints = [...overLimits(measures), ...castComplaints(measures)];
  const lines = [
    ...describeLongest(measures),
    ...describeShares(measures),
    ...complaints.map((line) => `✗ ${line}`),
  ];
  return { isOk: complaints.length === 0, output: lines.map((line) => `  ${line}\n`).join("") };
}

function overLimits({ files, functions, anys, nonNulls }: Measures): string[] {
  return [
    ...files
      .filter(({ lines }) => lines > maximumFileLines)
      .map(({ path, lines }) => `${path} has ${lines} lines of code; ${maximumFileLines} is the limit.`),
    ...functions
      .filter(({ path, lines }) => lines > functionLimit(path))
      .map(
        (long) =>
          `${long.path}:${long.line} ${long.name} has ${long.lines} lines; ${functionLimit(long.path)} is the limit.`,
      ),
    ...anys.map((place) => `${place} uses any.`),
    ...nonNulls.map((place) => `${place} uses ! to deny null.`),
  ];
}

function castComplaints({ casts, files }: Measures): string[] {
  const share = (casts.length / sumLines(files.filter(({ isTest }) => !isTest))) * 1000;
  if (share <= maximumCastsPerThousandLines) return [];
  return [
    `There are ${share.toFixed(1)} casts in 1000 lines; ${maximumCastsPerThousandLines} is the limit: ${casts.join(", ")}`,
  ];
}

function functionLimit(path: string): number {
  return path.endsWith(".tsx") ? maximumComponentLines : maximumFunctionLines;
}

function describeLongest({ files, functions }: Measures): string[] {
  const source = files.filter(({ isTest }) => !isTest);
  return [
    `${source.length} source files: median ${quantile(source, 0.5)}, p90 ${quantile(source, 0.9)} lines; functions: p90 ${quantile(functions, 0.9)} lines`,
    "Longest files",
    ...longest(files).map(({ path, lines }) => `  ${String(lines).padStart(4)}  ${path}`),
    "Longest functions",
    ...longest(functions).map(
      ({ path, line, name, lines }) => `  ${String(lines).padStart(4)}  ${name}  ${path}:${line}`,
    ),
  ];
}

function describeShares({ files, casts, anys, nonNulls }: Measures): string[] {
  const shares = [...testAims].map(([folder, aim]) => {
    const inside = files.filter(({ path }) => path.startsWith(`${folder}/`));
    const source = sumLines(inside.filter(({ isTest }) => !isTest));
    const share = sumLines(inside.filter(({ isTest }) => isTest)) / Math.max(source, 1);
    return `${folder.split("/")[1]} ${share.toFixed(2)}${share < aim ? ` (aim ${aim})` : ""}`;
  });
  return [
    `Tests to source: ${shares.join(", ")}`,
    `any ${anys.length}, ! ${nonNulls.length}, casts ${casts.length}${casts.length === 0 ? "" : ` (${casts.join(", ")})`}`,
  ];
}

function longest<T extends { lines: number }>(measured: T[]): T[] {
  return measured.toSorted((one, other) => other.lines - one.lines).slice(0, shownLongest);
}

function quantile(measured: { lines: number }[], share: number): number {
  const sorted = measured.map(({ lines }) => lines).toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function sumLines(files: MeasuredFile[]): number {
  return files.reduce((sum, { lines }) => sum + lines, 0);
}
