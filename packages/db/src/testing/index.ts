export { aFailure, aSuccess } from "./an-outcome.ts";
export { agentSays, callEnded, callerSays, toolCalled, toolFinished } from "./steps.ts";
export { createTestDatabase, type TestDatabase, useTestDatabase } from "./test-database.ts";
export { queuedCalls } from "./queued-calls.ts";
export { addWorkspace } from "./add-workspace.ts";
export { poisonCall } from "./poison-call.ts";
export { startACall } from "./start-a-call.ts";
