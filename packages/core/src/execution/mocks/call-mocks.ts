import { z } from "zod";

/** What becomes of a tool call that no mock fits: its endpoint is called, it fails, or an answer is made up. */
export const mockFallbackSchema = z.enum(
  ["call", "fail", "sample"],
  "What happens without a mock must be call, fail or sample.",
);
export type MockFallback = z.infer<typeof mockFallbackSchema>;

/** How the tools of a simulated call are answered. */
export const callMocksSchema = z.object({ whenNoneFits: mockFallbackSchema.default("fail") });
export type CallMocks = z.infer<typeof callMocksSchema>;
