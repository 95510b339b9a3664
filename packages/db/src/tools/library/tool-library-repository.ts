import type { Tool } from "@callhook/core";
import { connectionOf } from "../../database.ts";
import { withDatabaseErrors } from "../../database-error.ts";
import type { Page } from "../../page.ts";
import type { Scope } from "../../scope.ts";
import type { SavedDraft } from "../draft-row.ts";
import { changeTools, type ManyToolsChange } from "./change-tools.ts";
import { duplicateTool } from "./duplicate-tool.ts";
import { type LibraryFilter, type LibraryTool, listLibrary } from "./list-library.ts";
import { removeTools } from "./remove-tools.ts";
import { type ToolUsage, toolUsage } from "./tool-usage.ts";

type Duplication = { toolId: string; replace?: boolean | undefined };
type Removal = { toolIds: readonly string[]; force?: boolean | undefined };

export type ToolLibraryRepository = {
  /** Sorted and narrowed, each with how it does. */
  list(filter?: LibraryFilter & { now?: Date }): Promise<Page<LibraryTool>>;
  /** Where each of them is used, in the order asked for. */
  usage(toolIds: readonly string[]): Promise<ToolUsage[]>;
  /** Its settings as one's own draft of a new tool, under a free name. `in-use` where one is begun, unless replaced. */
  duplicate(duplication: Duplication): Promise<SavedDraft>;
  /** All or none; answers those that were changed. */
  change(options: { toolIds: readonly string[]; change: ManyToolsChange }): Promise<Tool[]>;
  /** All or none. Refused with `in-use`, naming what would miss them, unless by `force`. */
  remove(removal: Removal): Promise<void>;
};

/** The tools of a workspace as a collection that is looked through and tidied. */
export function toolLibraryRepository(scope: Scope): ToolLibraryRepository {
  return withDatabaseErrors({
    list: ({ now = new Date(), ...filter }: LibraryFilter & { now?: Date } = {}) =>
      listLibrary({ scope, filter, now }),
    usage: (toolIds: readonly string[]) =>
      toolUsage({ connection: connectionOf(scope.database), scope, toolIds }),
    duplicate: ({ toolId, replace = false }: Duplication) => duplicateTool({ scope, toolId, replace }),
    change: (options: { toolIds: readonly string[]; change: ManyToolsChange }) =>
      changeTools({ scope, ...options }),
    remove: ({ toolIds, force = false }: Removal) => removeTools({ scope, toolIds, force }),
  });
}
