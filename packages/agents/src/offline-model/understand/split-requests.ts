/** The parts of an utterance that may each be a request: "check 94110 and also tell me the price". */
export function splitRequests(text: string): string[] {
  return text
    .split(
      /(?<=[.?!;])\s+|,?\s+(?:and|then|plus|but)\s+(?:(?:also|then|after that|while you're at it|please)\s+)?(?!an? (?:half|quarter)\b)(?=(?:can|could|would|will|do|does|is|are|what|how|when|where|which|i(?:'d| would)? (?:like|want|need|also)|i'd|tell|book|check|order|cancel|find|please|let me|get|send|make|see|look|give|schedule|reserve|report|move|transfer|add|change|update|start|stop|block|ship|pay|also|a|an|the|another|one)\b)|,\s+(?=(?:also|and also|then|plus)\b)|\s+(?:and also|as well as|also)\s+/i,
    )
    .map((part) => part.trim())
    .filter((part) => part.length > 2);
}
