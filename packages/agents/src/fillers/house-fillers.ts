import { primaryLanguage } from "@callhook/core";

export type FillerMoment = "before" | "waiting";
type Fillers = Readonly<Record<FillerMoment, readonly [string, ...string[]]>>;

const english: Fillers = {
  before: ["One moment, please.", "Let me look that up.", "Just a second, I'm checking."],
  waiting: [
    "It is taking a little longer. Thank you for waiting.",
    "I'm still waiting for the answer. One more moment, please.",
    "Thank you for your patience, I'm still on it.",
  ],
};

const byLanguage: ReadonlyMap<string, Fillers> = new Map([
  ["en", english],
  [
    "de",
    {
      before: ["Einen Moment, bitte.", "Ich sehe kurz nach.", "Ich prüfe das sofort."],
      waiting: [
        "Es dauert einen Augenblick länger. Danke, dass Sie warten.",
        "Ich warte noch auf die Antwort. Einen Moment noch, bitte.",
      ],
    },
  ],
  [
    "es",
    {
      before: ["Un momento, por favor.", "Déjeme comprobarlo."],
      waiting: [
        "Está tardando un poco más. Gracias por esperar.",
        "Sigo esperando la respuesta. Un momento más, por favor.",
      ],
    },
  ],
  [
    "fr",
    {
      before: ["Un instant, s'il vous plaît.", "Je vérifie tout de suite."],
      waiting: [
        "Cela prend un peu plus de temps. Merci de patienter.",
        "J'attends encore la réponse. Un instant, s'il vous plaît.",
      ],
    },
  ],
]);

/** Callhook's own sentences in this language; English where it has none. */
export function houseFillers(language: string | null, moment: FillerMoment): readonly string[] {
  return (byLanguage.get(primaryLanguage(language) ?? "en") ?? english)[moment];
}
