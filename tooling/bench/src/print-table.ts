/** Prints a Markdown table: the first column reads from the left, the others are numbers. */
export function printTable({ columns, rows }: { columns: string[]; rows: string[][] }): void {
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  console.log(line(["", ...columns]));
  console.log(`|---|${columns.map(() => "---:|").join("")}`);
  for (const row of rows) console.log(line(row));
}
