/** How a turn ends in which nothing is left open. */
export const anythingElse = "Is there anything else I can help with?";
