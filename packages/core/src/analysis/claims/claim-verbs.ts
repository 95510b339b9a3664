import type { Concept } from "./concept.ts";

/** What an agent says that it did, as "I have … it": the word or words, and what kind of doing it is. */
const verbs: readonly (readonly [Concept, string])[] = [
  ["book", "booked|scheduled|reserved|arranged|pencil+ed|put (?:you|your \\w+|it|that|this) (?:down|in)"],
  ["cancel", "cancell?ed|deleted|removed|voided|called off|unsubscribed"],
  ["change", "rescheduled|moved|changed|updated|modified|switched|corrected|adjusted|extended|renewed"],
  ["change", "upgraded|amended|edited|postponed"],
  ["send", "sent|texted|e-?mailed|messaged|notified|informed|alerted|forwarded|mailed|faxed"],
  ["send", "let (?!you\\b|me\\b)(?:[\\w']+ ){1,4}know|passed (?:[\\w']+ ){0,5}(?:on|along|to)"],
  ["send", "left (?:a|the|your|them|him|her) (?:message|note)"],
  ["order", "ordered|purchased|bought"],
  ["pay", "charged|paid|refunded|billed|invoiced|credited|taken (?:your|the) (?:payment|deposit)"],
  [
    "any",
    "placed(?! you\\b)|processed|created|opened|logged|filed|submitted|registered|recorded|added|enroll?ed",
  ],
  [
    "any",
    "saved|subscribed|requested|raised|issued|generated|assigned|activated|deactivated|enabled|disabled",
  ],
  ["any", "unlocked|locked|reset|dispatched|escalated|completed|applied|confirmed|approved|waived|secured"],
  ["any", "signed you up|set (?:\\w+ ){0,3}up|put in (?:a|an|the|your)|taken care of|took care of"],
  [
    "any",
    "made (?:a|an|the|your|that|this|those) (?:\\w+ )?(?:booking|appointment|reservation|order|payment)",
  ],
  ["any", "made (?:a|an|the|your|that|this|those) (?:\\w+ )?(?:changes?|request|correction|note)"],
];

/** The same doings after "I was able to" and "I managed to". */
const infinitives: readonly (readonly [Concept, string])[] = [
  ["book", "book|schedule|reserve|arrange|get (?:you|that|it|your \\w+) (?:booked|scheduled|in|down)"],
  ["cancel", "cancel|delete|remove|get (?:that|it|your \\w+) cancell?ed"],
  ["change", "reschedule|move|change|update|modify|switch|correct|extend|renew|upgrade"],
  ["send", "send|text|e-?mail|notify|forward"],
  ["order", "order|place your order"],
  ["pay", "charge|refund|take your payment"],
  ["any", "process|create|submit|register|add|complete|confirm|set (?:\\w+ ){0,2}up"],
];

/** Things that are done by looking, not by changing. */
export const lookedUp =
  "checked|looked (?:it|that|this|you|your [\\w']+|into)\\b|looked up|verified|searched";

/** What something is when it was done: "your visit is …". Of these no policy is made, as of "is charged". */
export const states =
  "booked|scheduled|confirmed|reserved|cancell?ed|rescheduled|registered|placed(?! on hold)|submitted|updated|" +
  "set up|secured|locked in|arranged|enroll?ed|changed|moved|(?:all )?set (?:for|with)";

const past = alternatives(verbs);
export const pastVerbs: string = past;
export const infinitiveVerbs: string = alternatives(infinitives);

/** What kind of doing a verb that matched is; `any` for one that is not listed, such as "set for". */
export function conceptOfVerb(matched: string): Concept {
  const listed = [...verbs, ...infinitives].find(([, pattern]) =>
    new RegExp(`^(?:${pattern})$`, "i").test(matched),
  );
  return listed?.[0] ?? "any";
}

function alternatives(listed: readonly (readonly [Concept, string])[]): string {
  return listed.map(([, pattern]) => pattern).join("|");
}
