import * as fc from "fast-check";

/** Values that have broken parsers, databases and pages before. */
const oddities = [
  "",
  " ",
  "\0",
  "a\0b",
  "\uD800",
  "🧰🚿",
  "\u202Eriab",
  "e\u0301".repeat(500),
  "x".repeat(1_000_000),
  "%00",
  "../../etc/passwd",
  "'; drop table users; --",
  "<script>alert(1)</script>",
  "__proto__",
  "constructor",
  "default",
  -1,
  0,
  0.1,
  1e308,
  Number.MAX_SAFE_INTEGER,
  true,
  null,
  [],
  {},
  [[[[[[[[[[]]]]]]]]]],
  JSON.parse('{"__proto__":{"admin":true}}'),
] as const;

const oddValue = fc.oneof(
  fc.constantFrom<unknown>(...oddities),
  fc.jsonValue({ maxDepth: 4 }),
  fc.string({ unit: "binary" }),
);

/** Anything that JSON can carry: nothing like what is expected, or that with one place in it replaced. */
export function oddInput(example: unknown): fc.Arbitrary<unknown> {
  const paths = placesIn(example);
  if (paths.length === 0) return oddValue;
  const bent = fc
    .tuple(fc.constantFrom(...paths), oddValue)
    .map(([path, value]) => replaced({ root: example, path, value }));
  return fc.oneof({ weight: 1, arbitrary: oddValue }, { weight: 3, arbitrary: bent });
}

type Path = (string | number)[];

/** The path of every place in a JSON value, without the whole of it. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return path.length === 0 ? [] : [path];
  const below = Object.entries(value).flatMap(([key, child]) =>
    placesIn(child, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length === 0 ? below : [path, ...below];
}

function replaced(options: { root: unknown; path: Path; value: unknown }): unknown {
  const { root, path, value } = options;
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(root)) {
    return root.map((child: unknown, index) =>
      index === key ? replaced({ root: child, path: rest, value }) : child,
    );
  }
  if (typeof root !== "object" || root === null) return value;
  return Object.fromEntries(
    Object.entries(root).map(([name, child]) => [
      name,
      name === key ? replaced({ root: child, path: rest, value }) : child,
    ]),
  );
}
