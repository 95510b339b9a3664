import { join, resolve } from "node:path";

/** The folder of the checkout. */
export const repositoryDir = resolve(import.meta.dirname, "../../..");

export const entries = {
  api: join(repositoryDir, "apps/api/src/main.ts"),
  worker: join(repositoryDir, "apps/worker/src/main.ts"),
  sampleBusiness: join(repositoryDir, "tooling/sample-business/src/main.ts"),
  dashboardServer: join(repositoryDir, "tooling/start/src/serve-dashboard.ts"),
};
export const dashboardDir = join(repositoryDir, "apps/dashboard");
