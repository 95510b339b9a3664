import { environmentNameSchema, productionEnvironment } from "@callhook/core";

/** Where a call or a test runs, by the name of the environment; production unless it says otherwise. */
export const environmentSchema = environmentNameSchema.default(productionEnvironment);
