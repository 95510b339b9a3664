import type { EnvironmentValues } from "./environment-text.ts";
import type { EnvironmentTexts } from "./texts-of-draft.ts";
import { variablesOfDraft } from "./variables-of-draft.ts";

/** An environment with all values that hold in it. */
export type KnownEnvironment = { name: string; values: EnvironmentValues };
export type MissingValue = {
  variable: string;
  path: (string | number)[];
  /** Names of the environments in which the variable has no value. */
  environments: string[];
  message: string;
};

/** The variables that a draft names and that have no value in one of the environments, each with the way out. */
export function missingValues(
  draft: EnvironmentTexts,
  environments: readonly KnownEnvironment[],
): MissingValue[] {
  return variablesOfDraft(draft).flatMap(({ name: variable, path }) => {
    const without = environments.filter(({ values }) => !Object.hasOwn(values, variable));
    if (without.length === 0) return [];
    const names = without.map(({ name }) => name);
    return [{ variable, path, environments: names, message: words(variable, { names, environments }) }];
  });
}

function words(variable: string, given: { names: string[]; environments: readonly unknown[] }): string {
  const { names, environments } = given;
  if (names.length === environments.length) {
    return `There is no environment variable ${variable}; add it in Settings → Environments, or the tool cannot run.`;
  }
  return `The environment variable ${variable} has no value in ${names.join(", ")}; give it one in Settings → Environments, or the tool cannot run there.`;
}
