import type { ToolDraft } from "@callhook/core";

/** What a request can name: things of one workspace, or things that are nowhere. */
export type Ids = {
  toolId: string;
  callId: string;
  keyId: string;
  userId: string;
  invitationId: string;
  workspaceName: string;
  secretName: string;
  connectionId: string;
  environmentId: string;
  lineId: string;
  variableName: string;
  draft: ToolDraft;
};

type ExampleInput = (ids: Ids) => unknown;

/** An input that every procedure accepts in form; a procedure that is missing here fails the tests that use it. */
export const exampleInputs: Record<string, ExampleInput> = {
  "agents.get": () => ({ agentId: "receptionist" }),
  "agents.list": () => undefined,
  "agents.update": () => ({ agentId: "receptionist", greeting: "Hello there." }),
  "apiKeys.create": () => ({ name: "Another", scopes: ["tools:read"] }),
  "apiKeys.issueToken": () => ({ scopes: ["tools:read"] }),
  "apiKeys.list": () => ({}),
  "apiKeys.revoke": ({ keyId }) => ({ keyId }),
  "auditLog.actions": () => undefined,
  "auditLog.export": () => ({ format: "json" }),
  "auditLog.list": () => ({}),
  "calls.append": ({ callId }) => ({ callId, events: [{ type: "caller-spoke", turn: 1, text: "Hello" }] }),
  "calls.callTool": ({ callId }) => ({ callId, functionName: "check_area", arguments: {} }),
  "calls.end": ({ callId }) => ({ callId }),
  "calls.follow": ({ callId }) => ({ callId }),
  "calls.get": ({ callId }) => ({ callId }),
  "calls.interrupt": ({ callId }) => ({ callId }),
  "calls.list": () => ({}),
  "calls.say": ({ callId }) => ({ callId, text: "Hello" }),
  "calls.start": () => ({ agent: "receptionist" }),
  "calls.tools": ({ callId }) => ({ callId }),
  "echo.clear": () => undefined,
  "echo.requests": () => undefined,
  "echo.url": () => undefined,
  "connections.create": () => ({
    name: "Another",
    authentication: { type: "bearer", tokenSecret: "nowhere-key" },
  }),
  "connections.get": ({ connectionId }) => ({ connectionId }),
  "connections.list": () => ({}),
  "connections.names": () => undefined,
  "connections.remove": ({ connectionId }) => ({ connectionId }),
  "connections.test": ({ connectionId }) => ({ connectionId, url: "http://127.0.0.1:9/" }),
  "connections.update": ({ connectionId }) => ({
    connectionId,
    name: "Renamed",
    authentication: { type: "bearer", tokenSecret: "nowhere-key" },
  }),
  "environments.check": ({ draft }) => ({ draft }),
  "environments.create": () => ({ name: "another" }),
  "environments.known": () => undefined,
  "environments.list": () => ({}),
  "environments.remove": ({ environmentId }) => ({ environmentId }),
  "environments.removeVariable": ({ variableName }) => ({ name: variableName }),
  "environments.rename": ({ environmentId }) => ({ environmentId, name: "renamed" }),
  "environments.variables": () => ({}),
  "environments.writeVariable": () => ({ name: "another", values: { production: "https://a.example" } }),
  "lines.create": () => ({ name: "Another", provider: "retell" }),
  "lines.get": ({ lineId }) => ({ lineId }),
  "lines.list": () => ({}),
  "lines.remove": ({ lineId }) => ({ lineId }),
  "lines.renewAddress": ({ lineId }) => ({ lineId }),
  "lines.setEnabled": ({ lineId }) => ({ lineId, enabled: false }),
  "lines.update": ({ lineId }) => ({ lineId, draft: { name: "Renamed", provider: "retell" } }),
  "members.acceptInvitation": () => ({ token: "t".repeat(43) }),
  "members.invitation": () => ({ token: "t".repeat(43) }),
  "members.invitations": () => ({}),
  "members.invite": () => ({ email: "new@example.com", role: "viewer" }),
  "members.leave": () => undefined,
  "members.list": () => ({}),
  "members.remove": ({ userId }) => ({ userId }),
  "members.renewInvitation": ({ invitationId }) => ({ invitationId }),
  "members.revokeInvitation": ({ invitationId }) => ({ invitationId }),
  "members.setRole": ({ userId }) => ({ userId, role: "editor" }),
  "me.entrance": () => undefined,
  "me.get": () => undefined,
  "plan.get": () => undefined,
  "plan.list": () => undefined,
  "secrets.check": ({ draft }) => ({ draft }),
  "secrets.list": () => ({}),
  "secrets.names": () => undefined,
  "secrets.remove": ({ secretName }) => ({ name: secretName }),
  "secrets.removeValue": ({ secretName }) => ({ name: secretName, environment: "staging" }),
  "secrets.write": () => ({ name: "another-secret", value: "value-of-another" }),
  "tools.changeMany": ({ toolId }) => ({ toolIds: [toolId], change: { change: "disable" } }),
  "tools.create": ({ draft }) => draft,
  "tools.diff": ({ toolId }) => ({ toolId, from: 1, to: 1 }),
  "tools.discardDraft": ({ toolId }) => ({ toolId }),
  "tools.draft": ({ toolId }) => ({ toolId }),
  "tools.duplicate": ({ toolId }) => ({ toolId }),
  "tools.export": ({ toolId }) => ({ toolIds: [toolId], format: "openapi" }),
  "tools.get": ({ toolId }) => ({ toolId }),
  "tools.import": () => ({ format: "auto", source: "curl https://api.example.com/areas?zip_code=94110" }),
  "tools.library": () => ({}),
  "tools.lint": ({ draft }) => ({ draft }),
  "tools.list": () => ({}),
  "tools.preview": ({ draft }) => ({ draft, arguments: {} }),
  "tools.publish": ({ toolId }) => ({ toolId, baseVersion: 1 }),
  "tools.remove": ({ toolId }) => ({ toolId }),
  "tools.removeMany": ({ toolId }) => ({ toolIds: [toolId], force: true }),
  "tools.restore": ({ toolId }) => ({ toolId, version: 1, baseVersion: 1 }),
  "tools.saveDraft": ({ toolId }) => ({ toolId, baseVersion: 1, draft: { name: "Half" } }),
  "tools.replay": ({ callId }) => ({ callId, sequence: 2 }),
  "tools.setEnabled": ({ toolId }) => ({ toolId, enabled: false }),
  "tools.stats": ({ toolId }) => ({ toolId }),
  "tools.templates": () => undefined,
  "tools.test": ({ toolId }) => ({ toolId, arguments: {}, dryRun: true }),
  "tools.toolCalls": ({ toolId }) => ({ toolId }),
  "tools.update": ({ toolId, draft }) => ({ toolId, baseVersion: 1, draft }),
  "tools.usage": ({ toolId }) => ({ toolIds: [toolId] }),
  "tools.version": ({ toolId }) => ({ toolId, version: 1 }),
  "tools.versions": ({ toolId }) => ({ toolId }),
  "workspace.create": () => ({ name: "Another" }),
  "workspace.get": () => undefined,
  "workspace.remove": ({ workspaceName }) => ({ name: workspaceName }),
  "workspace.rename": () => ({ name: "Renamed" }),
  "workspace.signingSecret": () => undefined,
};
