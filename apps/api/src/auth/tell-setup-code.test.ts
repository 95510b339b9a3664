import { useTestDatabase } from "@callhook/db/testing";
import { pino } from "pino";
import { expect, test } from "vitest";
import { parseEnvironment } from "../env.ts";
import { openServices } from "../services.ts";
import { tellSetupCode } from "./tell-setup-code.ts";

const { url } = useTestDatabase();

async function told(variables: Record<string, string>): Promise<string> {
  let log = "";
  const logger = pino({}, { write: (line) => (log += line) });
  const environment = parseEnvironment({ DATABASE_URL: url, ...variables });
  const services = await openServices({ environment, logger });
  await tellSetupCode({ services, port: 3000 });
  await services.close();
  return log;
}

test("where strangers reach the port, the console shows the link that makes one the owner", async () => {
  const log = await told({ PUBLIC_URL: "https://callhook.example.com", HOST: "0.0.0.0" });
  expect(log).toMatch(/https:\/\/callhook\.example\.com\/setup\?code=([a-z2-9]{4}-){3}[a-z2-9]{4}/);
});

test("on one's own machine there is no code to show", async () => {
  expect(await told({})).not.toContain("/setup");
  expect(await told({ NODE_ENV: "production", CALLHOOK_SECRET_KEY: "k".repeat(32) })).toContain(
    "/setup?code=",
  );
});
