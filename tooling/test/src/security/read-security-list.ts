export type HeldItem = { item: string; tests: string[] };

/** What a checked list says: what is held and by which tests, what does not apply, and what is not met. */
export type SecurityList = { held: HeldItem[]; notApplicable: string[]; notMet: string[] };

const itemNumber = /\b\d{1,2}\.\d{1,2}\.\d{1,2}\b/g;

export function readSecurityList(text: string): SecurityList {
  const list: SecurityList = { held: [], notApplicable: [], notMet: [] };
  let heading = "";
  for (const line of text.split("\n")) {
    heading = /^#+ (.*)$/.exec(line)?.[1] ?? heading;
    const [first = "", ...cells] = cellsOf(line);
    const item = /^\d+\.\d+\.\d+$/.test(first) ? first : null;
    if (item !== null && heading === "Not met") list.notMet.push(item);
    else if (item !== null) list.held.push({ item, tests: pathsIn(cells.at(-1) ?? "") });
    else if (line.startsWith("Does not apply:")) list.notApplicable.push(...(line.match(itemNumber) ?? []));
  }
  return list;
}

/** The files of the repository that a text names, as `folder/file.ts`. */
export function pathsIn(text: string): string[] {
  return Array.from(
    text.matchAll(/`((?:apps|packages|tooling|e2e)(?:\/[\w.-]+)+\.\w+)`/g),
    ([, path = ""]) => path,
  );
}

/** Where the links of a page lead that stay in the repository: the file, and the heading within it. */
export function linksIn(text: string): { file: string; heading: string | null }[] {
  const links = Array.from(text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g));
  return links.map(([, file = "", heading]) => ({ file, heading: heading ?? null }));
}

/** A page's headings as links name them. */
export function headingsOf(text: string): string[] {
  return Array.from(text.matchAll(/^#+ (.+)$/gm), ([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, "")
      .replaceAll(" ", "-"),
  );
}

function cellsOf(line: string): string[] {
  if (!line.startsWith("|")) return [];
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}
