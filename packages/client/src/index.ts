export type { AppRouter } from "@callhook/api/router";
export { callhookErrorOf, type ClientError } from "./client-error.ts";
export { createClient, type CallhookClient } from "./create-client.ts";
export { createLinks, type LinkOptions } from "./links.ts";
