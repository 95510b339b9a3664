/**
 * The address of a call, or of one step of it, for whoever is in the workspace. It names the workspace, since its
 * reader may be in several, and their tab may show another one.
 */
export function callLink(options: { callId: string; workspaceId: string | null; sequence?: number }): string {
  const { callId, workspaceId, sequence } = options;
  const path = `/calls/${encodeURIComponent(callId)}`;
  const search = workspaceId === null ? "" : `?${new URLSearchParams({ workspace: workspaceId }).toString()}`;
  return `${window.location.origin}${path}${search}${sequence === undefined ? "" : `#${sequence}`}`;
}
