export { agents } from "./agents.ts";
export { callEvents } from "./call-events.ts";
export { calls } from "./calls.ts";
export { toolCalls } from "./tool-calls.ts";
export { functionNameIndex, tools } from "./tools.ts";
export { transcripts } from "./transcripts.ts";
export { workspaces } from "./workspaces.ts";
