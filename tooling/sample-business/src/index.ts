export { startSampleBusiness, type SampleBusiness } from "./start-sample-business.ts";
export type { ReceivedRequest } from "./request-log.ts";
