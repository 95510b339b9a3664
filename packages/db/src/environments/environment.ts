import type { NameUsers } from "../tools/users-by-name.ts";

/** Where calls and tests can run. `id` of production is its name. */
export type Environment = {
  id: string;
  name: string;
  isProduction: boolean;
  /** Null for production, which was always there. */
  createdAt: Date | null;
};

/** A named value, in each environment that has one of its own; the others have that of production. */
export type EnvironmentVariable = {
  name: string;
  /** By the name of the environment. */
  values: Record<string, string>;
  createdAt: Date;
  updatedAt: Date;
  /** Who wrote it last, as they were called then. */
  writtenBy: string;
  usedBy: NameUsers;
};

/** A value for each environment named; null takes it away, and what is not named stays as it is. */
export type EnvironmentVariableWrite = { name: string; values: Record<string, string | null> };
