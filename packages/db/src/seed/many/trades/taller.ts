import type { Trade } from "./trade.ts";

/** A garage whose callers speak Spanish. */
export const taller: Trade = {
  openings: [
    "Hola, soy {first} {name}. El coche no arranca, estoy en la calle {street} {house}.",
    "Buenos días, quisiera cambiar el aceite mañana. Me llamo {name}.",
    "Buenas, ¿cuánto cuesta revisar los frenos? Es para la matrícula {reference}.",
    "Hola, necesito una grúa en {zip}, por favor. Soy {first}.",
  ],
  wishes: ["¿Tienen hora esta tarde?", "¿Y cuánto sería?", "¿Aceptan tarjeta?", "¿Cuánto tiempo tardan?"],
  answers: [
    "Hay un hueco mañana a las diez.",
    "Son ochenta euros, sin piezas.",
    "¿Quiere que siga adelante?",
    "Lo siento, ahora no puedo consultarlo.",
  ],
  goodbyes: ["Muchas gracias, hasta luego.", "Vale, lo pensaré.", "Perfecto, adiós."],
};
