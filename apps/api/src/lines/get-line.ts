import type { LineWithAddress } from "@callhook/db";
import type { Context } from "../context.ts";
import { type LineAddress, lineAddresses, webhookAddress } from "./line-addresses.ts";
import { linesOf } from "./lines-of.ts";

/** A line with all that is pasted at its provider. */
export type LineSetup = Omit<LineWithAddress, "pathSecret"> & {
  addresses: LineAddress[];
  webhookAddress: string | null;
};

/** Addresses are built on PUBLIC_URL; without one, on the address at which whoever asks has the dashboard open. */
export async function getLine(options: { context: Context; lineId: string }): Promise<LineSetup> {
  const { context, lineId } = options;
  const { pathSecret, ...line } = await linesOf(context).get(lineId);
  const { PUBLIC_URL: publicUrl } = context.services.environment;
  const { origin } = new URL(publicUrl ?? context.dashboardUrl);
  const place = { origin, provider: line.provider, pathSecret };
  return { ...line, addresses: lineAddresses(place), webhookAddress: webhookAddress(place) };
}
