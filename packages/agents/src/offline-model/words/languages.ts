const letters = "abcdefghijklmnopqrstuvwxyz".split("");

/** Names of languages in English as the platform knows them, and what people call some of them. */
export const languageNames: string = [
  ...new Set([...named(), "mandarin", "cantonese", "farsi", "tagalog", "flemish", "gaelic"]),
].join("|");

function named(): string[] {
  const names = new Intl.DisplayNames(["en"], { type: "language" });
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .flatMap((code) => {
      const name = names.of(code)?.toLowerCase() ?? code;
      // "Afar" is also far away, and names of two words would never be said so.
      return name !== code && name !== "afar" && /^\p{L}{4,}$/u.test(name) ? [name] : [];
    });
}
