import { z } from "zod";

export const httpMethodSchema = z.enum(
  ["GET", "POST", "PUT", "PATCH", "DELETE"],
  "Method must be GET, POST, PUT, PATCH or DELETE.",
);
export type HttpMethod = z.infer<typeof httpMethodSchema>;
