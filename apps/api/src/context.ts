import type { Services } from "./services.ts";

/** What every verb may use. The workspace comes from here alone, never from a request's input. */
export type Context = { services: Services; workspaceId: string };
