/** Why the agent is not heard, in a sentence with the way out; null for what was stopped on purpose. */
export function voiceProblem(error: string): string | null {
  switch (error) {
    case "canceled":
    case "interrupted":
      return null;
    case "not-allowed":
      return "The browser lets a page speak only after a click on it. Turn the voice on again, or read along.";
    case "no-start":
      return "The browser's voice does not begin to speak. Choose another voice, or read along.";
    default:
      return "The browser's voice broke off. Choose another voice, or read along.";
  }
}
