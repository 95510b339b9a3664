const problems: Record<string, string> = {
  "not-allowed":
    "The browser does not let this page use the microphone. Allow it beside the address, then turn it on again, or type instead.",
  "service-not-allowed":
    "This browser does not let pages recognise speech. Allow it in its settings, use another browser, or type instead.",
  "audio-capture": "No microphone was found. Connect one, then turn it on again, or type instead.",
  network:
    "The browser's speech service cannot be reached. Check the connection, then turn the microphone on again, or type instead.",
  "language-not-supported":
    "The browser cannot recognise this call's language. Choose another language for the agent, or type instead.",
  aborted:
    "Another page or program has taken the microphone. Turn it on again when it is free, or type instead.",
  "keeps-ending":
    "The browser stops listening as soon as it begins. Close other pages that listen, then turn the microphone on again, or type instead.",
};

/** Why nobody listens, in a sentence with the way out; null for what is no problem: silence. */
export function microphoneProblem(error: string): string | null {
  if (error === "no-speech") return null;
  return (
    problems[error] ??
    "The browser stopped listening and does not say why. Turn the microphone on again, or type instead."
  );
}
