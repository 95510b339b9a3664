/** What is said of a tool's request, said of a webhook's. */
export function aboutTheUrl(message: string): string {
  return message
    .replace(/\b([Tt]he) tool's URL/g, "$1 URL")
    .replace("tools may not call it", "nothing may be sent there")
    .replace(/ Whether it did the work is not known\.$/, "");
}
