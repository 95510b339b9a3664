import { primaryLanguage } from "@callhook/core";

/** When Callhook itself speaks for the agent, whatever model it has. */
export type HouseMoment = "goodbye" | "transferring" | "time-limit" | "still-there" | "nobody-there";
type Sentences = Readonly<Record<HouseMoment, string>>;

const english: Sentences = {
  goodbye: "Thank you for calling. Goodbye.",
  transferring: "I'm connecting you now. One moment, please.",
  "time-limit": "I'm sorry, this call has reached its time limit, so I have to end it here. Goodbye.",
  "still-there": "Are you still there?",
  "nobody-there": "I can't hear anybody, so I'm ending the call now. Goodbye.",
};

const byLanguage: ReadonlyMap<string, Sentences> = new Map([
  ["en", english],
  [
    "de",
    {
      goodbye: "Vielen Dank für Ihren Anruf. Auf Wiederhören.",
      transferring: "Ich verbinde Sie jetzt. Einen Moment, bitte.",
      "time-limit":
        "Dieses Gespräch hat leider seine Höchstdauer erreicht, ich muss es hier beenden. Auf Wiederhören.",
      "still-there": "Sind Sie noch da?",
      "nobody-there": "Ich höre niemanden mehr und beende das Gespräch. Auf Wiederhören.",
    },
  ],
  [
    "es",
    {
      goodbye: "Gracias por su llamada. Hasta luego.",
      transferring: "Le comunico ahora. Un momento, por favor.",
      "time-limit":
        "Lo siento, esta llamada ha llegado a su tiempo máximo y tengo que terminarla. Hasta luego.",
      "still-there": "¿Sigue usted ahí?",
      "nobody-there": "No oigo a nadie, así que termino la llamada. Hasta luego.",
    },
  ],
  [
    "fr",
    {
      goodbye: "Merci de votre appel. Au revoir.",
      transferring: "Je vous mets en relation. Un instant, s'il vous plaît.",
      "time-limit":
        "Je suis désolé, cet appel a atteint sa durée maximale et je dois y mettre fin. Au revoir.",
      "still-there": "Êtes-vous toujours là ?",
      "nobody-there": "Je n'entends plus personne, je mets donc fin à l'appel. Au revoir.",
    },
  ],
]);

/** Callhook's own sentence for this moment, in this language; in English where it has none. */
export function houseWords(language: string | null, moment: HouseMoment): string {
  return (byLanguage.get(primaryLanguage(language) ?? "en") ?? english)[moment];
}
