import type { EnvironmentValues, KnownEnvironment } from "@callhook/core";
import { connectionOf } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import type { Scope } from "../scope.ts";
import { createEnvironment } from "./create-environment.ts";
import type { Environment, EnvironmentVariable, EnvironmentVariableWrite } from "./environment.ts";
import { listVariables } from "./list-variables.ts";
import { environmentIdOf, readEnvironments, readKnownEnvironments, readValues } from "./read-environments.ts";
import { removeEnvironment } from "./remove-environment.ts";
import { removeVariable } from "./remove-variable.ts";
import { renameEnvironment } from "./rename-environment.ts";
import { writeVariable } from "./write-variable.ts";

export type EnvironmentRepository = {
  /** Production first, the others by name. */
  list(): Promise<Environment[]>;
  /** Refused with `invalid-input` at `path` where there is none of this name. */
  require(environment: { name: string; path: string }): Promise<void>;
  create(name: string): Promise<Environment>;
  /** Refused with `in-use` while calls run in it. */
  rename(environment: { environmentId: string; name: string }): Promise<Environment>;
  /** Refused with `in-use` while it has values or calls run in it, unless by `force`. */
  remove(environment: { environmentId: string; force: boolean }): Promise<void>;
  /** By name, each with what uses it. */
  variables(): Promise<EnvironmentVariable[]>;
  writeVariable(write: EnvironmentVariableWrite): Promise<void>;
  /** Refused with `in-use`, naming what uses it, unless by `force`. */
  removeVariable(variable: { name: string; force: boolean }): Promise<void>;
  /** All that holds in each environment. */
  known(): Promise<KnownEnvironment[]>;
  /** All that holds in one, for the engine; undefined where there is none of this name. */
  values(environment: string): Promise<EnvironmentValues | undefined>;
};

/** The environments of a workspace, and what its variables are in each. */
export function environmentRepository(scope: Scope): EnvironmentRepository {
  const connection = connectionOf(scope.database);
  const reading = { connection, workspaceId: scope.workspaceId };
  return withDatabaseErrors({
    list: () => readEnvironments(reading),
    require: async ({ name, path }: { name: string; path: string }) => {
      await environmentIdOf({ ...reading, environment: name, path });
    },
    create: (name: string) => createEnvironment({ scope, name }),
    rename: (given: { environmentId: string; name: string }) => renameEnvironment({ scope, ...given }),
    remove: (given: { environmentId: string; force: boolean }) => removeEnvironment({ scope, ...given }),
    variables: () => listVariables(reading),
    writeVariable: (write: EnvironmentVariableWrite) => writeVariable({ scope, write }),
    removeVariable: (given: { name: string; force: boolean }) => removeVariable({ scope, ...given }),
    known: () => readKnownEnvironments(reading),
    values: (environment: string) => readValues({ ...reading, environment }),
  });
}
