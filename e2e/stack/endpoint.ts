import { startEndpoint } from "@callhook/core/testing";
import { setting } from "./settings.ts";

/** The suite's own endpoint, on the one port that the stack was told to allow. */
export function openEndpoint() {
  return startEndpoint({ port: Number(setting("E2E_ENDPOINT_PORT")) });
}
