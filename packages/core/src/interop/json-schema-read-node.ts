import { orderExtension, shapeExtensions, sharedKeywords } from "./json-schema-keywords.ts";

export type JsonSchemaIssue = { path: string; message: string };

type Place = {
  path: string[];
  /** Our fields and the extensions that hold them here. */
  extensions: Readonly<Record<string, string>>;
  level: number;
};
type ReadNode = { shape: Record<string, unknown>; issues: JsonSchemaIssue[] };

/** One more than values can be nested: what is deeper is refused with the rest. */
const deepest = 7;

/** What one node of a JSON Schema says of a value, in our fields, unchecked; what has no field is an issue. */
export function readNode(node: unknown, { path, extensions, level }: Place): ReadNode {
  if (typeof node !== "object" || node === null || Array.isArray(node) || level > deepest) {
    const message = level > deepest ? "This is nested too deep." : "This has to be a schema, in braces.";
    return { shape: {}, issues: [{ path: path.join("."), message }] };
  }
  const given: Record<string, unknown> = { ...node };
  const fields = [
    ...sharedKeywords.map((keyword) => [keyword, keyword] as const),
    ...Object.entries({ ...shapeExtensions, ...extensions }),
    ...(level === 0 || path.at(-1) !== "items" ? [["description", "description"] as const] : []),
    ["options", "enum"] as const,
  ];
  const taken = fields.filter(([, keyword]) => given[keyword] !== undefined);
  const shape: Record<string, unknown> = Object.fromEntries(
    taken.map(([field, keyword]) => [field, given[keyword]]),
  );
  const inner = readInner(given, { path, level });
  Object.assign(shape, inner.shape);
  if (given["const"] !== undefined && given["enum"] === undefined) shape["options"] = [given["const"]];
  shape["type"] ??= typeIn(shape);
  const known = new Set([...taken.map(([, keyword]) => keyword), ...inner.known, "const", "$schema"]);
  return { shape, issues: [...unknownKeywords(given, { path, known }), ...inner.issues] };
}

function readInner(given: Record<string, unknown>, { path, level }: { path: string[]; level: number }) {
  const known = new Set<string>();
  const shape: Record<string, unknown> = {};
  const issues: JsonSchemaIssue[] = [];
  if (given["items"] !== undefined) {
    const items = readNode(given["items"], { path: [...path, "items"], extensions: {}, level: level + 1 });
    known.add("items");
    shape["items"] = items.shape;
    issues.push(...items.issues);
  }
  if (given["properties"] !== undefined) {
    const read = readMembers(given, { path, handled: null });
    const properties = read.members.map(({ key, required, node }) => {
      const inner = readNode(node, { path: [...path, "properties", key], extensions: {}, level: level + 1 });
      issues.push(...inner.issues);
      return { ...inner.shape, key, required };
    });
    for (const keyword of ["properties", "required", orderExtension, "additionalProperties"])
      known.add(keyword);
    shape["properties"] = properties;
    issues.push(...read.issues);
  }
  return { known, shape, issues };
}

type ReadMembers = {
  members: { key: string; required: boolean; node: unknown }[];
  issues: JsonSchemaIssue[];
};

/** The properties of an object in their order. With `handled`, its other keywords are judged here too. */
export function readMembers(
  given: Record<string, unknown>,
  { path, handled }: { path: string[]; handled: ReadonlySet<string> | null },
): ReadMembers {
  const issues: JsonSchemaIssue[] = [];
  const note = (keyword: string, message: string) =>
    issues.push({ path: [...path, keyword].join("."), message });
  const { properties = {}, required = [], [orderExtension]: order = [] } = given;
  const isObject = typeof properties === "object" && properties !== null && !Array.isArray(properties);
  if (!isObject) note("properties", "Properties are an object: a schema for each key.");
  const nodes = new Map<string, unknown>(isObject ? Object.entries(properties) : []);
  const needed = textsIn(required);
  if (needed === null) note("required", "Required is a list of keys.");
  for (const key of needed ?? []) {
    if (!nodes.has(key)) note("required", `${key} is required, and no property has that key.`);
  }
  const listed = textsIn(order);
  if (listed === null) note(orderExtension, "The order is a list of keys.");
  if (given["additionalProperties"] !== undefined && given["additionalProperties"] !== false) {
    note("additionalProperties", "Only what is described is sent; other keys are dropped.");
  }
  if (handled !== null) {
    const known = new Set([...handled, "properties", "required", orderExtension]);
    issues.push(...unknownKeywords(given, { path, known }));
  }
  const keys = [...new Set([...(listed ?? []).filter((key) => nodes.has(key)), ...nodes.keys()])];
  const members = keys.map((key) => ({
    key,
    required: needed?.includes(key) ?? false,
    node: nodes.get(key),
  }));
  return { members, issues };
}

function unknownKeywords(
  given: Record<string, unknown>,
  { path, known }: { path: string[]; known: ReadonlySet<string> },
): JsonSchemaIssue[] {
  return Object.keys(given)
    .filter((keyword) => !known.has(keyword))
    .map((keyword) => ({
      path: [...path, keyword].join("."),
      message: `Callhook has no ${keyword}; it would be left out.`,
    }));
}

function textsIn(value: unknown): string[] | null {
  if (!Array.isArray(value)) return null;
  return value.every((each) => typeof each === "string") ? value : null;
}

/** What a value can only be, where nobody has said its type. */
function typeIn({ properties, items, options }: Record<string, unknown>): string | undefined {
  if (properties !== undefined) return "object";
  if (items !== undefined) return "array";
  if (!Array.isArray(options) || options.length === 0) return undefined;
  if (options.every((option) => typeof option === "string")) return "string";
  return options.every((option) => typeof option === "number") ? "number" : undefined;
}
