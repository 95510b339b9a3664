import type { Services } from "./services.ts";

/** What every verb may use. The workspace comes from here alone, never from a request's input. */
export type Context = {
  services: Services;
  workspaceId: string;
  /** Whether an answer can be sent piece by piece; only a batch that accepts JSON lines is answered so. */
  acceptsStream: boolean;
};
