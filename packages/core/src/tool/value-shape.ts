import { z } from "zod";
import type { valueKindSchema } from "./kinds/value-kind.ts";
import { type ParameterType, parameterTypeSchema } from "./parameter-type.ts";
import { parameterKeySchema } from "./parameter-key.ts";
import { humanText } from "./text.ts";
import { limitFields, type ValueLimits } from "./value-limits.ts";

export { parameterTypeSchema, type ParameterType };

/** What a value looks like. `draft-issues` sees to it that each type has what it needs and nothing else. */
export type ValueShape = ValueLimits & {
  type: ParameterType;
  /** The only values there are; for string, number and integer. */
  options?: (string | number)[] | undefined;
  /** What each item of an array looks like. */
  items?: ValueShape | undefined;
  /** What an object holds. */
  properties?: ValueProperty[] | undefined;
};
export type ValueProperty = ValueShape & { key: string; description: string; required: boolean };

type ShapeFields = typeof limitFields & {
  type: typeof parameterTypeSchema;
  options: typeof optionsSchema;
  items: z.ZodOptional<z.ZodType<ValueShape, ShapeInput>>;
  properties: z.ZodOptional<z.ZodType<ValueProperty[], PropertyInput[]>>;
};
type ShapeInput = Omit<ValueShape, "items" | "properties" | "kind"> & {
  kind?: z.input<typeof valueKindSchema> | undefined;
  items?: ShapeInput | undefined;
  properties?: PropertyInput[] | undefined;
};
type PropertyInput = ShapeInput & { key: string; description?: string | undefined; required: boolean };

/** Lists and objects hold others at most this deep. */
const deepest = 5;
const tooDeep = `Values can be nested at most ${deepest} levels deep.`;

const optionsSchema = z
  .array(
    z.union(
      [
        z
          .string()
          .min(1)
          .max(200)
          .refine((option) => option.isWellFormed()),
        z.number(),
      ],
      "An option is text of 1 to 200 characters, or a number.",
    ),
    "Options are a list of values.",
  )
  .min(1, "Give at least one option, or leave the options out.")
  .max(100, "A value can have at most 100 options.")
  .refine((options) => new Set(options).size === options.length, "Each option can be given once.")
  .optional();

export const parameterDescriptionSchema = humanText({ label: "Description", minimum: 0, maximum: 500 });
export const parameterRequiredSchema = z.boolean("Required must be true or false.");

/** The fields that say what a value looks like. Built level by level, so that no input is walked deeper. */
export const shapeFields: ShapeFields = Array.from({ length: deepest }).reduce<ShapeFields>(
  (inner) => ({
    ...inner,
    items: z.object(inner, "Items say what each of them looks like.").optional(),
    properties: propertiesOf(inner),
  }),
  {
    ...limitFields,
    type: parameterTypeSchema,
    options: optionsSchema,
    items: z.custom<ValueShape>(() => false, tooDeep).optional(),
    properties: z.custom<ValueProperty[]>(() => false, tooDeep).optional(),
  },
);

function propertiesOf(inner: ShapeFields): ShapeFields["properties"] {
  const property = z.object({
    key: parameterKeySchema,
    ...inner,
    description: parameterDescriptionSchema.default(""),
    required: parameterRequiredSchema,
  });
  return z
    .array(property, "Properties are a list.")
    .max(50, "An object can have at most 50 properties.")
    .optional();
}
