/** What kind of thing is claimed to be done; `any` where the words leave it open. */
export type Concept = "book" | "cancel" | "change" | "send" | "order" | "pay" | "record" | "any";

type Named = Exclude<Concept, "any">;

/** How the words begin by which tools and their things are named, one list a concept. */
const beginnings: Record<Named, readonly string[]> = {
  book: words(
    "book schedul reserv appointment visit calendar meeting slot callback viewing event table arrang seat stay",
  ),
  cancel: words("cancel delet remov void unsubscrib"),
  change: words(
    "reschedul move moving updat chang modif edit switch amend correct adjust extend renew upgrad postpon",
  ),
  send: words("send sent sms text email mail messag notif alert forward remind whatsapp slack link page"),
  order: words("order purchas buy cart checkout"),
  pay: words("pay paid charg refund bill invoic credit deposit"),
  record: words("lead ticket note contact customer complaint feedback case crm log"),
};

/** What an answer says of itself when the thing was done. */
const doneWords: Record<Named, RegExp> = {
  book: /\b(?:booked|scheduled|reserved|confirmed|appointment|booking|reservation)\b/,
  cancel: /\b(?:cancell?ed|deleted|removed|voided)\b/,
  change: /\b(?:updated|changed|rescheduled|moved|modified|extended|renewed)\b/,
  send: /\b(?:sent|sms|texted|emailed|mailed|notified|delivered)\b/,
  order: /\b(?:ordered|order|placed|purchased|shipped)\b/,
  pay: /\b(?:paid|charged|refunded|credited|payment|refund)\b/,
  record: /\b(?:ticket|lead|case|created|logged|recorded|saved)\b/,
};

/** The concepts that words name. `plain` words: lower case, divided by blanks. */
export function conceptsIn(plain: string): Set<Concept> {
  const found = new Set<Concept>();
  for (const word of plain.split(" "))
    for (const concept of named) {
      if (beginnings[concept].some((beginning) => word.startsWith(beginning))) found.add(concept);
    }
  return found;
}

/** Whether an answer itself says that such a thing was done. */
export function saysDone(plain: string, concept: Concept): boolean {
  if (concept === "any") return named.some((one) => doneWords[one].test(plain));
  return doneWords[concept].test(plain);
}

/** `createBooking`, `create_booking` and "Create booking!" alike as "create booking". */
export function plainWords(text: string): string {
  return text
    .replaceAll(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, " ")
    .trim();
}

const named: readonly Named[] = ["book", "cancel", "change", "send", "order", "pay", "record"];

function words(text: string): string[] {
  return text.split(" ");
}
