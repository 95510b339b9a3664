/** Hands a text to the browser as a file. */
export function downloadText({
  fileName,
  contentType,
  text,
}: {
  fileName: string;
  contentType: string;
  text: string;
}): void {
  const address = URL.createObjectURL(new Blob([text], { type: contentType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  // Firefox reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
