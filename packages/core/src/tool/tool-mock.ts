import { RE2JS } from "re2js";
import { z } from "zod";
import { jsonValueSchema } from "../execution/json-value.ts";
import { valuePathSchema } from "./condition.ts";

/** What can go wrong between us and an endpoint, for a mock to pretend. */
export const mockFailureSchema = z.enum(
  [
    "name-not-resolved",
    "connection-failed",
    "tls-failed",
    "timed-out",
    "response-too-large",
    "invalid-response",
    "circuit-open",
    "rate-limited",
  ],
  "This is not a failure that a mock can pretend.",
);
export type MockFailure = z.infer<typeof mockFailureSchema>;

/** JSON whose inside nobody looks into by type: a form cannot name the fields of a type that has no end. */
export type OpaqueJson = string | number | boolean | null | { [key: string]: never } | never[];

const anyJson = z
  .unknown()
  .pipe(
    z.custom<OpaqueJson>(
      (value) => jsonValueSchema.safeParse(value).success,
      "This is not a value that JSON can hold.",
    ),
  );

/** One condition on one argument, by its key or a dot path into it. Patterns are RE2's, which take linear time. */
const mockConditionSchema = z.discriminatedUnion("is", [
  z.object({ argument: valuePathSchema, is: z.literal("any") }),
  z.object({ argument: valuePathSchema, is: z.literal("exact"), value: anyJson.optional() }),
  z.object({
    argument: valuePathSchema,
    is: z.literal("regex"),
    pattern: z
      .string()
      .min(1, "A pattern is required.")
      .max(500, "A pattern can be at most 500 characters long.")
      .refine(isPattern, "This pattern cannot be used; look-around and back-references are not known."),
  }),
]);
export type MockCondition = z.infer<typeof mockConditionSchema>;

const longestText = 64 * 1024;

const mockResponseSchema = z.object({
  status: z.int().min(200, "A status is 200 to 599.").max(599, "A status is 200 to 599.").default(200),
  /** Answered as JSON, unless there is `text`. */
  json: anyJson
    .refine((json) => JSON.stringify(json).length <= longestText, "An answer can hold at most 64 KiB.")
    .optional(),
  /** Answered as plain text. */
  text: z.string().max(longestText, "An answer can hold at most 64 KiB.").optional(),
  delayMs: z.int("A delay is in whole milliseconds.").min(0).max(60_000, "At most a minute.").default(0),
});
export type MockResponse = z.infer<typeof mockResponseSchema>;

/** All of these have to hold; with none it fits any arguments. */
const when = z.array(mockConditionSchema).max(20, "At most 20 conditions.").default([]);

/** What answers a tool in place of its endpoint in a simulation. The first that fits the arguments does. */
export const toolMockSchema = z.union(
  [z.strictObject({ when, respond: mockResponseSchema }), z.strictObject({ when, fail: mockFailureSchema })],
  "A mock has conditions in `when`, and either an answer in `respond` or a failure in `fail`.",
);
export type ToolMock = z.infer<typeof toolMockSchema>;

function isPattern(pattern: string): boolean {
  try {
    RE2JS.compile(pattern);
    return true;
  } catch {
    return false;
  }
}
