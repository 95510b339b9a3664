import type { Admit } from "../../execution/load/admit.ts";

/** How much one tool and one workspace may ask of the engine at once; each has a default that suits one process. */
export type EngineLimits = {
  callsInFlightPerTool?: number;
  callsInFlightPerWorkspace?: number;
  callsPerMinutePerWorkspace?: number;
};

export function createAdmission(_limits: EngineLimits): Admit {
  return () => () => undefined;
}
