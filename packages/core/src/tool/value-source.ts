import { z } from "zod";

/** What the call itself knows, whatever anybody says in it. `time` is ISO 8601 in UTC. */
const systemValueSchema = z.enum(
  ["call-id", "tool-call-id", "caller-number", "agent", "time"],
  "A system value is one of call-id, tool-call-id, caller-number, agent and time.",
);
export type SystemValue = z.infer<typeof systemValueSchema>;

export const variableNameSchema = z
  .string("A variable has a name.")
  .regex(/^[a-zA-Z_][a-zA-Z0-9_]{0,63}$/, "A variable's name is made of letters, digits and _.");

export const secretNameSchema = z
  .string("A secret has a name.")
  .regex(/^[a-zA-Z][a-zA-Z0-9_.-]{0,63}$/, "A secret's name is made of letters, digits, _ . and -.");

const constantSchema = z.object({
  from: z.literal("constant"),
  value: z.union(
    [z.string().max(4000), z.number(), z.boolean()],
    "A constant is text, a number, true or false.",
  ),
});
const variableSchema = z.object({ from: z.literal("variable"), name: variableNameSchema });
const systemSchema = z.object({ from: z.literal("system"), value: systemValueSchema });
const secretSchema = z.object({ from: z.literal("secret"), name: secretNameSchema });

/** Where a value comes from that nobody is asked for. */
export const valueSourceSchema = z.discriminatedUnion("from", [
  constantSchema,
  variableSchema,
  systemSchema,
  secretSchema,
]);
export type ValueSource = z.infer<typeof valueSourceSchema>;

/** Where a parameter's value comes from: exactly one source. `omitted` keeps it out of the request. */
export const parameterSourceSchema = z.discriminatedUnion(
  "from",
  [
    z.object({ from: z.literal("model") }),
    constantSchema,
    variableSchema,
    systemSchema,
    secretSchema,
    z.object({ from: z.literal("omitted") }),
  ],
  "A value comes from model, constant, variable, system or secret, or is omitted.",
);
export type ParameterSource = z.infer<typeof parameterSourceSchema>;
