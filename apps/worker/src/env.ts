import { CallhookError, fieldIssues } from "@callhook/core";
import { z } from "zod";

const environmentSchema = z.object({
  DATABASE_URL: z
    .string("DATABASE_URL is required, such as postgres://user:password@localhost:5432/callhook.")
    .regex(/^postgres(ql)?:\/\//, "DATABASE_URL must start with postgres://."),
  /** Health and metrics are served on this port; 0 turns them off. */
  WORKER_PORT: z.coerce
    .number("WORKER_PORT must be a number.")
    .int("WORKER_PORT must be a whole number.")
    .min(0, "WORKER_PORT cannot be negative.")
    .max(65_535, "WORKER_PORT can be at most 65535.")
    .default(0),
  WORKER_HOST: z.string().default("127.0.0.1"),
  /** Who reads the metrics says it, where it is set. */
  METRICS_TOKEN: z.string().min(16, "METRICS_TOKEN must be at least 16 characters long.").optional(),
  /** An active call to which nothing was added for so long is ended. */
  ABANDONED_CALL_MINUTES: z.coerce
    .number("ABANDONED_CALL_MINUTES must be a number.")
    .positive("ABANDONED_CALL_MINUTES must be more than 0.")
    .default(15),
});
export type Environment = z.infer<typeof environmentSchema>;

/** Reads every setting once. An empty variable counts as unset; all problems are reported together. */
export function parseEnvironment(variables: Record<string, string | undefined>): Environment {
  const present = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = environmentSchema.safeParse(present);
  if (parsed.success) return parsed.data;
  const issues = fieldIssues(parsed.error);
  const lines = issues.map(({ path, message }) => `  ${path}: ${message}`);
  const message = `The environment is not usable:\n${lines.join("\n")}`;
  throw new CallhookError({ code: "invalid-input", message, issues });
}
