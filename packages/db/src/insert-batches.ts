/** One statement holds at most 65 535 values; no row of ours has more than a hundred. */
const rowsPerInsert = 500;

/** The rows in portions that fit into one `insert` each. */
export function insertBatches<Row>(rows: Row[]): Row[][] {
  const batches: Row[][] = [];
  for (let start = 0; start < rows.length; start += rowsPerInsert)
    batches.push(rows.slice(start, start + rowsPerInsert));
  return batches;
}
