import { peopleRepository } from "@callhook/db";
import type { Services } from "../services.ts";

/** Shows the operator the link that makes the first person the owner, where a stranger could be faster. */
export async function tellSetupCode(options: {
  services: Pick<Services, "database" | "environment" | "logger" | "signIn">;
  port: number;
}): Promise<void> {
  const { database, environment, logger, signIn } = options.services;
  if (signIn.setupCode === null || !(await peopleRepository(database).isEmpty())) return;
  const page = new URL("/setup", environment.PUBLIC_URL ?? `http://localhost:${options.port}`);
  page.searchParams.set("code", signIn.setupCode);
  const notice = `Nobody has an account yet. Open this link to become the owner:\n  ${page.toString()}\n`;
  logger.info({ notice }, "waiting for the owner");
}
