/** Which tool call a callback address is for. `toolId` and `toolVersion` are null for a draft that was never saved. */
export type CallbackSubject = {
  workspaceId: string;
  callId: string;
  toolCallId: string;
  toolId: string | null;
  toolVersion: number | null;
  environment: string;
};

/** A callback address, and the part of it that opens it, which is a secret. */
export type Callback = { url: string; token: string };

/** Opens an address that takes the late answer of a tool call, once. */
export type CallbackSource = (subject: CallbackSubject) => Promise<Callback>;
