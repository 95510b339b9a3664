import type { Access } from "./access/enter-workspace.ts";
import type { Caller, Origin } from "./access/caller.ts";
import type { Services } from "./services.ts";

/** What is known of a request before its procedure says who may call it. */
export type RequestContext = {
  services: Services;
  caller: Caller;
  origin: Origin;
  /** What the request asks to be about; whether the caller may enter there is for the procedure's rule to find out. */
  requestedWorkspaceId: string | null;
  /** Whether an answer can be sent piece by piece; only a batch that accepts JSON lines is answered so. */
  acceptsStream: boolean;
  /** Where whoever asks has the dashboard open: for links that they are sent, or send to others. */
  dashboardUrl: string;
  /** Who sends it by now: the session or key may have ended since. */
  identifyAgain(): Promise<Caller>;
};

/** What every verb may use. The workspace comes from here alone, never from a request's input. */
export type Context = Access &
  Pick<RequestContext, "services" | "acceptsStream" | "dashboardUrl"> & {
    /** Throws what a new request would be refused with; for what stays open longer than a request. */
    checkAccess(): Promise<void>;
  };
