import { z } from "zod";
import type { EnvironmentValues } from "../../environment/environment-text.ts";
import { toolInEnvironment } from "../../environment/tool-in-environment.ts";
import { variablesOfDraft } from "../../environment/variables-of-draft.ts";
import type { ToolDraft } from "../../tool/tool-draft.ts";
import { toolHeaderSchema } from "../../tool/tool-header.ts";
import { toolUrlSchema, urlPlaceholders } from "../../tool/tool-url.ts";
import { ToolCallError } from "../outcome/tool-call-error.ts";
import type { ToolRun } from "../tool-run.ts";

/** Where environments are kept: the values that hold in one, by name; undefined where there is none of this name. */
export type EnvironmentSource = (place: {
  environment: string;
  workspaceId: string;
}) => Promise<EnvironmentValues | undefined>;

/**
 * The run with the values of its environment in place of the tool's variables: no stage behind this one knows of
 * environments, so that the guard and the binding of credentials judge the address that is really asked.
 */
export function resolveEnvironment(run: ToolRun): ToolRun | Promise<ToolRun> {
  const names = variablesOf(run.tool);
  return names.length === 0 ? run : withValues(run, names);
}

const known = new WeakMap<ToolDraft, string[]>();

function variablesOf(tool: ToolDraft): string[] {
  const names = known.get(tool) ?? [...new Set(variablesOfDraft(tool).map(({ name }) => name))];
  known.set(tool, names);
  return names;
}

async function withValues(run: ToolRun, names: string[]): Promise<ToolRun> {
  const { environment } = run;
  const all = await run.deadline.race(lookUp(run));
  if (all === undefined) {
    throw misconfigured(`There is no environment called ${environment} here; start the call in another.`);
  }
  const missing = names.filter((name) => !Object.hasOwn(all, name));
  if (missing.length > 0) throw misconfigured(missingWords(missing, environment));
  const values = Object.fromEntries(names.map((name) => [name, all[name] ?? ""]));
  return { ...run, tool: fitted(run, values), environmentValues: values };
}

async function lookUp({ ports, workspaceId, environment }: ToolRun): Promise<EnvironmentValues | undefined> {
  try {
    return await ports.environments({ workspaceId, environment });
  } catch (cause) {
    throw misconfigured(
      `The values of ${environment} could not be read at the moment; try again later.`,
      cause,
    );
  }
}

/** What holds of a tool that is saved has to hold of what it becomes: a value must not add a header or a place. */
function fitted({ tool, environment }: ToolRun, values: EnvironmentValues): ToolDraft {
  try {
    const filled = toolInEnvironment(tool, values);
    const url = toolUrlSchema.parse(filled.url);
    if (urlPlaceholders(url).join() !== urlPlaceholders(tool.url).join()) {
      throw misfit({ tool, environment, problem: "A value must not hold { or }." });
    }
    return { ...filled, url, headers: z.array(toolHeaderSchema).parse(filled.headers) };
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    throw misfit({ tool, environment, problem: error.issues[0]?.message ?? "" });
  }
}

function misfit(options: { tool: ToolDraft; environment: string; problem: string }): ToolCallError {
  const { tool, environment, problem } = options;
  const names = variablesOf(tool).join(", ");
  return misconfigured(
    `The tool cannot run with what ${names} is in ${environment}: ${problem} Correct the value in Settings → Environments.`,
  );
}

function missingWords(names: string[], environment: string): string {
  const [verb, them] = names.length === 1 ? ["variable", "it one"] : ["variables", "each of them one"];
  return `The environment ${verb} ${names.join(", ")} ${names.length === 1 ? "has" : "have"} no value in ${environment}; give ${them} in Settings → Environments, or correct the tool. Nothing was sent.`;
}

function misconfigured(message: string, cause?: unknown): ToolCallError {
  return new ToolCallError({ reason: "misconfigured", message, cause });
}
