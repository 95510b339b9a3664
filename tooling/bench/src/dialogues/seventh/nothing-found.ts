import { declines } from "../fourth/patterns.ts";

/** Says that there is none of what was looked for, in whatever words. */
export const nothingFound = `${declines}|none|nothing|zero|\\b0\\b|empty|nobody|full|sold out|taken|closed`;
