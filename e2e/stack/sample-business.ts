import { z } from "zod";

const requestSchema = z.object({
  method: z.string(),
  path: z.string(),
  query: z.record(z.string(), z.string()),
  headers: z.record(z.string(), z.string()),
  json: z.json(),
});
export type ReceivedRequest = z.infer<typeof requestSchema>;

/** What the sample business received, exactly, since `forgetRequests`. */
export async function receivedRequests(businessUrl: string): Promise<ReceivedRequest[]> {
  const response = await fetch(`${businessUrl}/requests`);
  return z.object({ requests: z.array(requestSchema) }).parse(await response.json()).requests;
}

export async function forgetRequests(businessUrl: string): Promise<void> {
  await fetch(`${businessUrl}/requests`, { method: "DELETE" });
}
