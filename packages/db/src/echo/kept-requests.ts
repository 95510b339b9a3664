import { sql } from "drizzle-orm";
import { echoRequests } from "../schema/echo-requests.ts";

/** How many requests a workspace's inspector shows. */
export const mostKept = 50;

/** For a day; by the database's clock, which all replicas share. */
export const isKept = sql`${echoRequests.receivedAt} > now() - interval '1 day'`;
