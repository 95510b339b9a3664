import { stemmer } from "stemmer";
import { joinCompounds } from "./compounds.ts";
import { intentWords, type Intent } from "./intents.ts";
import { thingWords, topicWords, type Thing, type Topic } from "./topics.ts";

/** What the general lexicon knows about words; built once from the word lists. */
export type Lexicon<Name extends string> = ReadonlyMap<string, ReadonlySet<Name>>;

const stems = new Map<string, string>();

/** The stem under which forms of one word meet: `leaking` and `leaks` are `leak`. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const result = irregular.get(word) ?? stemmer(word.replace(/['’]s$/, ""));
  if (stems.size < 20_000) stems.set(word, result);
  return result;
}

const irregular = new Map(
  Object.entries({
    broke: "broken",
    break: "broken",
    breaks: "broken",
    teeth: "tooth",
    children: "child",
    kids: "kid",
    mice: "mouse",
    feet: "foot",
    people: "person",
    persons: "person",
    bought: "buy",
    swept: "sweep",
    brought: "bring",
    sold: "sell",
    written: "write",
    wrote: "write",
    spoken: "speak",
    spoke: "speak",
    driven: "drive",
    drove: "drive",
    flown: "fly",
    flew: "fly",
    taught: "teach",
    built: "build",
    fed: "feed",
    worn: "wear",
    torn: "tear",
    ridden: "ride",
    dug: "dig",
    lent: "lend",
    spent: "spend",
    paid: "pay",
    sent: "send",
    colour: "color",
    licence: "licens",
    tyre: "tire",
    tyres: "tire",
    cheque: "check",
    enrol: "enrol",
    enroll: "enrol",
    enrolment: "enrol",
    enrollment: "enrol",
    enrolled: "enrol",
    theatre: "theater",
    centre: "center",
    grey: "gray",
    availability: "avail",
    available: "avail",
    quotation: "quot",
    reservation: "reserv",
    cancellation: "cancel",
    cancelled: "cancel",
    cancelling: "cancel",
    delivery: "deliv",
    deliver: "deliv",
    delivers: "deliv",
    delivered: "deliv",
    delivering: "deliv",
    deliveries: "deliv",
    prescriptions: "prescript",
    stolen: "stolen",
    stole: "stolen",
    flight: "fli",
    flying: "fli",
    flights: "fli",
    bookings: "book",
    groceries: "groceri",
    news: "news",
    lost: "lost",
    moved: "move",
    payment: "pay",
    payments: "pay",
    renewal: "renew",
    refunded: "refund",
    shipped: "ship",
    shipment: "ship",
    shipping: "ship",
  }),
);

function build<Name extends string>(lists: Readonly<Record<Name, string>>): Lexicon<Name> {
  const lexicon = new Map<string, Set<Name>>();
  for (const name of namesOf(lists)) {
    for (const entry of lists[name].split(/\s+/)) {
      const key = joinCompounds(entry.replaceAll("_", " ")).split(" ").map(stem).join(" ");
      lexicon.set(key, (lexicon.get(key) ?? new Set<Name>()).add(name));
    }
  }
  return lexicon;
}

/** `Object.keys` of a literal whose keys are known to be exactly `Name`. */
function namesOf<Name extends string>(lists: Readonly<Record<Name, string>>): Name[] {
  return Object.keys(lists) as Name[];
}

export const intentLexicon: Lexicon<Intent> = build(intentWords);
export const topicLexicon: Lexicon<Topic> = build(topicWords);
export const thingLexicon: Lexicon<Thing> = build(thingWords);

/** The longest phrase of the lexicons, in words. */
export const longestPhrase = 5;
