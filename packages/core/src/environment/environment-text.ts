/** `{{env.base_url}}` in a text of a tool stands for the value that a variable has in the call's environment. */
const reference = /\{\{\s*env\.([a-zA-Z_][a-zA-Z0-9_]{0,63})\s*\}\}/g;

/** Values of environment variables, by name. */
export type EnvironmentValues = Readonly<Record<string, string>>;

/** The variables that a text names, in order, each once. */
export function referencesIn(text: string): string[] {
  return text.includes("{{")
    ? [...new Set([...text.matchAll(reference)].map((match) => match[1] ?? ""))]
    : [];
}

/** The text with the value of each variable as it is written; one that has none stays as it is. */
export function fillReferences(text: string, values: EnvironmentValues): string {
  return replaced(text, (name) => valueOf(values, name));
}

/** The same for a URL: `https://a.example/` before `/check` does not make two slashes of one. */
export function fillUrl(url: string, values: EnvironmentValues): string {
  return replaced(url, (name, rest) => {
    const value = valueOf(values, name);
    return rest.startsWith("/") ? value?.replace(/\/+$/, "") : value;
  });
}

/** What a URL could look like once its variables have values: so that it is judged before they do. */
export function exampleUrl(url: string): string {
  return url.trim().replace(leading, "https://a.example").replaceAll(reference, "1");
}

/** The text without what variables stand for: what else is in braces are placeholders. */
export function withoutReferences(text: string): string {
  return text.replaceAll(reference, "");
}

const leading = /^\{\{\s*env\.[a-zA-Z_][a-zA-Z0-9_]{0,63}\s*\}\}/;

function replaced(text: string, valueFor: (name: string, rest: string) => string | undefined): string {
  return text.replaceAll(reference, (written, name: string, at: number) => {
    return valueFor(name, text.slice(at + written.length)) ?? written;
  });
}

function valueOf(values: EnvironmentValues, name: string): string | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
