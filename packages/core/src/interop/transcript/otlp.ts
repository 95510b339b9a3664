type Value = { stringValue: string } | { intValue: string } | { boolValue: boolean };
export type Attribute = { key: string; value: Value };
export type Named = Record<string, string | number | boolean | null | undefined>;

export const spanKind = { internal: 1, client: 3 } as const;
export const failedStatus = 2;

/** Times of OTLP's JSON are decimal strings, since they do not fit into its numbers. */
export function nanoseconds(milliseconds: number): string {
  return String(BigInt(Math.max(0, Math.round(milliseconds))) * 1_000_000n);
}

export function attributesOf(named: Named): Attribute[] {
  return Object.entries(named).flatMap(([key, value]) =>
    value === null || value === undefined ? [] : { key, value: valueOf(value) },
  );
}

function valueOf(value: string | number | boolean): Value {
  if (typeof value === "string") return { stringValue: value };
  if (typeof value === "boolean") return { boolValue: value };
  return { intValue: String(Math.round(value)) };
}
