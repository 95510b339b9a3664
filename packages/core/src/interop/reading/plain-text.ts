/** Descriptions come as Markdown and HTML. */
export function plainText(text: string): string {
  return text
    .slice(0, 4000)
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/[`*#]+/g, "")
    .replaceAll(/\p{Cc}+/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}
