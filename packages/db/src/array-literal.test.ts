import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { arrayLiteral } from "./array-literal.ts";
import { connectionOf } from "./database.ts";
import { useTestDatabase } from "./testing/test-database.ts";

const { database } = useTestDatabase();

test("whatever stands in the values comes back as it was", async () => {
  const values = [
    "",
    "NULL",
    "null",
    null,
    'a "quoted" \\ word',
    "{a,b}",
    " spaced ",
    "line\nbreak",
    "🧰",
    "'--",
  ];
  const rows = await connectionOf(database).execute(
    sql`select value from unnest(${arrayLiteral(values)}::text[]) with ordinality as item (value, place) order by place`,
  );
  expect(rows.map(({ value }) => value)).toEqual(values);
});

test("JSON comes back as it was, with what no text column takes", async () => {
  const values = [{ text: 'a\0b \ud800 "c" \\' }, [1.5, null, { deep: ["x"] }]];
  const literal = arrayLiteral(values.map((value) => JSON.stringify(value)));
  const rows = await connectionOf(database).execute(
    sql`select value::text as value from unnest(${literal}::json[]) with ordinality as item (value, place) order by place`,
  );
  expect(rows.map(({ value }) => JSON.parse(String(value)))).toEqual(values);
});

test("no values are an empty array", () => {
  expect(arrayLiteral([])).toBe("{}");
});
