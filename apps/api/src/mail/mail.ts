/** A letter to one person: what it is about, why they get it, and the one link that it is sent for. */
export type Mail = {
  to: string;
  subject: string;
  /** Paragraphs of plain text, before the link. */
  text: string[];
  link: { label: string; url: string };
  /** Plain text under the link, such as how long it works. */
  note: string;
};

/** Mails that were written for people without a picture, a font or a pixel that tells on them. */
export function mailText({ text, link, note }: Mail): string {
  return `${[...text, `${link.label}:\n${link.url}`, note].join("\n\n")}\n`;
}

/** The attack: somebody's name or workspace holds markup, and the mail that we vouch for shows their link as ours. */
export function mailHtml({ text, link, note }: Mail): string {
  const paragraphs = text.map((paragraph) => `<p>${escaped(paragraph)}</p>`);
  const anchor = `<p><a href="${escaped(link.url)}">${escaped(link.label)}</a></p>`;
  return `<!doctype html><html lang="en"><body>${paragraphs.join("")}${anchor}<p>${escaped(note)}</p></body></html>`;
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? "");
}
