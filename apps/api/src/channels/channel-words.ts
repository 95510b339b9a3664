import { primaryLanguage } from "@callhook/core";

/** What a caller is told that no agent says: about the line, never about their business. */
export type ChannelMoment =
  /** The connection broke and is there again. */
  | "reconnected"
  /** The same, while something that they asked for still runs. */
  | "one-moment"
  /** They have said nothing for a while. */
  | "still-there"
  /** What was asked could not be done, for a reason of ours. */
  | "broken"
  /** The connection broke and could not be had again. */
  | "lost"
  /** The plan has no room for another call, or the line is turned off. */
  | "not-available";

type Words = Readonly<Record<ChannelMoment, string>>;

const english: Words = {
  reconnected: "I'm sorry, we were cut off for a moment. Could you say that again, please?",
  "one-moment": "I'm here again. One moment, please.",
  "still-there": "Are you still there?",
  broken: "I'm sorry, something went wrong on our side. Could you say that again, please?",
  lost: "I'm sorry, we lost the connection. Please call us again. Goodbye.",
  "not-available":
    "Thank you for calling. We can't take your call right now. Please try again later. Goodbye.",
};

const byLanguage: ReadonlyMap<string, Words> = new Map([
  ["en", english],
  [
    "de",
    {
      reconnected: "Entschuldigung, die Verbindung war kurz unterbrochen. Können Sie das bitte wiederholen?",
      "one-moment": "Ich bin wieder da. Einen Moment, bitte.",
      "still-there": "Sind Sie noch da?",
      broken: "Entschuldigung, bei uns ist etwas schiefgegangen. Können Sie das bitte wiederholen?",
      lost: "Entschuldigung, die Verbindung ist abgebrochen. Bitte rufen Sie uns noch einmal an. Auf Wiederhören.",
      "not-available":
        "Danke für Ihren Anruf. Wir können ihn gerade leider nicht annehmen. Bitte versuchen Sie es später noch einmal. Auf Wiederhören.",
    },
  ],
  [
    "es",
    {
      reconnected: "Disculpe, la llamada se cortó un momento. ¿Puede repetirlo, por favor?",
      "one-moment": "Ya estoy aquí de nuevo. Un momento, por favor.",
      "still-there": "¿Sigue usted ahí?",
      broken: "Disculpe, algo ha fallado por nuestra parte. ¿Puede repetirlo, por favor?",
      lost: "Disculpe, hemos perdido la conexión. Llámenos de nuevo, por favor. Adiós.",
      "not-available":
        "Gracias por llamar. Ahora mismo no podemos atender su llamada. Inténtelo más tarde, por favor. Adiós.",
    },
  ],
  [
    "fr",
    {
      reconnected:
        "Excusez-moi, la communication a été coupée un instant. Pouvez-vous répéter, s'il vous plaît ?",
      "one-moment": "Me revoilà. Un instant, s'il vous plaît.",
      "still-there": "Êtes-vous toujours là ?",
      broken: "Excusez-moi, quelque chose n'a pas fonctionné de notre côté. Pouvez-vous répéter ?",
      lost: "Excusez-moi, la communication a été perdue. Veuillez nous rappeler. Au revoir.",
      "not-available":
        "Merci de votre appel. Nous ne pouvons pas vous répondre pour le moment. Veuillez rappeler plus tard. Au revoir.",
    },
  ],
]);

/** The sentence in the language of the call, such as `de` or `pt-BR`; in English where it has none. */
export function channelWords(moment: ChannelMoment, language: string | null): string {
  return (byLanguage.get(primaryLanguage(language) ?? "en") ?? english)[moment];
}
