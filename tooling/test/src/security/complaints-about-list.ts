import { asvsItems } from "./asvs-levels.ts";
import type { SecurityList } from "./read-security-list.ts";

const testFile = /\.(?:test|spec)\.tsx?$/;

/** What is wrong with a checked list of ASVS level 2: nothing may be missing, and nothing stand in it twice. */
export function complaintsAboutList(options: {
  list: SecurityList;
  exists: (path: string) => boolean;
}): string[] {
  const { list, exists } = options;
  const named = [...list.held.map(({ item }) => item), ...list.notApplicable, ...list.notMet];
  const wanted = asvsItems.filter(({ level }) => level <= 2).map(({ item }) => item);
  const isNamed = new Set(named);
  const isWanted = new Set(wanted);
  return [
    ...wanted.filter((item) => !isNamed.has(item)).map((item) => `${item} is nowhere in the list.`),
    ...[...isNamed]
      .filter((item) => !isWanted.has(item))
      .map((item) => `${item} is no item of level 1 or 2.`),
    ...named
      .filter((item, index) => named.indexOf(item) !== index)
      .map((item) => `${item} stands in the list more than once.`),
    ...list.held.flatMap(({ item, tests }) => complaintsAboutTests({ item, tests, exists })),
  ];
}

function complaintsAboutTests(options: {
  item: string;
  tests: string[];
  exists: (path: string) => boolean;
}): string[] {
  const { item, tests, exists } = options;
  if (tests.length === 0) return [`${item} names no test.`];
  return tests.flatMap((path) => {
    if (!testFile.test(path)) return [`${item} names ${path}, which is no test.`];
    return exists(path) ? [] : [`${item} names ${path}, which does not exist.`];
  });
}
