import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { addresses } from "./addresses.ts";
import { buildDashboard } from "./build-dashboard.ts";
import { migrateDatabase, type RunningDatabase, startDatabase } from "./database.ts";
import type { Environment } from "./environment.ts";
import { claimSampleBusinessPort } from "./ports.ts";
import { step } from "./progress.ts";
import { entries } from "./repository.ts";
import { runProcess } from "./run-process.ts";
import type { Shutdown } from "./shutdown.ts";
import { waitUntilServing } from "./wait-until-serving.ts";

export type Stack = {
  /** What to open in a browser. */
  url: string;
  /** What else the user should know about that address; null when nothing. */
  note: string | null;
  databaseUrl: string;
  isDatabaseEmbedded: boolean;
  sampleBusinessUrl: string;
};
export type StackOptions = {
  environment: Environment;
  dataDir: string;
  port: number;
  secretKey: string;
  watch: boolean;
  /** Told about everything as soon as it runs, so that it can be stopped from then on. */
  shutdown: Shutdown;
};

/** Starts everything, in the order in which one needs the other, and resolves when it can be used. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { dataDir, environment, port, watch } = options;
  const logDir = join(dataDir, "logs");
  mkdirSync(logDir, { recursive: true });
  const starting = startMigratedDatabase(options);
  // Somebody else's server answers or refuses at once: know that before doing anything that takes longer.
  if (environment.DATABASE_URL !== undefined) await starting;
  const [database, sampleBusiness, dashboardDir] = await Promise.all([
    starting,
    startSampleBusiness({ ...options, logDir }),
    watch ? undefined : buildDashboard(),
  ]);
  const env = stackEnvironment({ ...options, database, sampleBusiness, dashboardDir });
  const { url, local, note } = addresses({ host: environment.HOST, port, publicUrl: environment.PUBLIC_URL });
  const title = { doing: "starting the API and the worker", done: "API and worker are running" };
  await step(title, async () => {
    await Promise.all(
      (["api", "worker"] as const).map((name) =>
        runProcess({
          name,
          entry: entries[name],
          env,
          logDir,
          watch,
          onStarted: options.shutdown.addProcess,
        }),
      ),
    );
    await waitUntilServing(`${local}/readyz`);
  });
  return {
    url: watch ? await startDashboardServer({ ...options, logDir, local }) : url,
    note: watch ? null : note,
    databaseUrl: database.url,
    isDatabaseEmbedded: database.isEmbedded,
    sampleBusinessUrl: sampleBusiness,
  };
}

async function startMigratedDatabase(options: StackOptions): Promise<RunningDatabase> {
  const starting = startDatabase({ dataDir: options.dataDir, url: options.environment.DATABASE_URL });
  options.shutdown.addDatabase(starting);
  const database = await starting;
  await migrateDatabase({ database, defaultPlan: options.environment.CALLHOOK_DEFAULT_PLAN });
  return database;
}

async function startSampleBusiness(options: StackOptions & { logDir: string }): Promise<string> {
  const port = await claimSampleBusinessPort({ dataDir: options.dataDir, near: options.port });
  await runProcess({
    name: "sample-business",
    entry: entries.sampleBusiness,
    env: { ...inherited(), PORT: String(port) },
    logDir: options.logDir,
    onStarted: options.shutdown.addProcess,
  });
  return `http://127.0.0.1:${port}`;
}

async function startDashboardServer(
  options: StackOptions & { logDir: string; local: string },
): Promise<string> {
  const news = await runProcess({
    name: "dashboard",
    entry: entries.dashboardServer,
    env: { ...inherited(), CALLHOOK_API_URL: options.local },
    logDir: options.logDir,
    onStarted: options.shutdown.addProcess,
  });
  return news.url ?? "http://localhost:5173";
}

function stackEnvironment(
  options: StackOptions & {
    database: RunningDatabase;
    sampleBusiness: string;
    dashboardDir: string | undefined;
  },
): Record<string, string> {
  const { environment } = options;
  const allowHosts = [environment.CALLHOOK_ALLOW_HOSTS, new URL(options.sampleBusiness).host];
  return {
    ...inherited(),
    PORT: String(options.port),
    HOST: environment.HOST,
    DATABASE_URL: options.database.url,
    CALLHOOK_DATA_DIR: options.dataDir,
    CALLHOOK_SECRET_KEY: options.secretKey,
    CALLHOOK_DEFAULT_PLAN: environment.CALLHOOK_DEFAULT_PLAN,
    CALLHOOK_ALLOW_HOSTS: allowHosts.filter((entry) => entry.trim() !== "").join(","),
    CALLHOOK_SAMPLE_BUSINESS_URL: options.sampleBusiness,
    ...(options.dashboardDir === undefined ? {} : { CALLHOOK_DASHBOARD_DIR: options.dashboardDir }),
  };
}

function inherited(): Record<string, string> {
  const entriesOfText = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entriesOfText);
}
