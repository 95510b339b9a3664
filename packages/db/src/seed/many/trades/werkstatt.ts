import type { Trade } from "./trade.ts";

/** A heating engineer whose callers speak German. */
export const werkstatt: Trade = {
  openings: [
    "Guten Tag, hier ist {name}. Die Heizung in der {street}straße {house} bleibt kalt.",
    "Hallo, {first} {name}, ich hätte gern einen Termin für die Wartung.",
    "Guten Morgen, der Ölbrenner ist ausgefallen, Kundennummer {reference}.",
    "Hallo, bei uns in {zip} tropft der Heizkörper. Mein Name ist {name}.",
  ],
  wishes: ["Geht es noch diese Woche?", "Was kostet die Anfahrt?", "Kommt derselbe Monteur?"],
  answers: [
    "Am Donnerstag ab acht wäre etwas frei.",
    "Die Anfahrt kostet vierzig Euro.",
    "Bitte schalten Sie den Brenner so lange aus.",
    "Das kann ich gerade leider nicht nachsehen.",
  ],
  goodbyes: ["Vielen Dank, auf Wiederhören.", "Gut, ich überlege es mir.", "Prima, tschüss."],
};
