import type { Parameter } from "@callhook/core";

/** Whether the type holds more than the editor can show, so that another type would lose it. */
export function hasShape({ type, options }: Pick<Parameter, "type" | "options">): boolean {
  return type === "array" || type === "object" || options !== undefined;
}

/** What a parameter holds beside the fields of the editor, in words; it is kept as it is. */
export function setElsewhere({ options, items, properties, source, trusted }: Parameter): string[] {
  return [
    options === undefined ? null : `one of ${options.join(", ")}`,
    items === undefined ? null : `a list of ${items.type}`,
    properties === undefined ? null : `holds ${properties.map(({ key }) => key).join(", ")}`,
    sourceInWords(source),
    trusted ? "never taken from the conversation" : null,
  ].filter((words) => words !== null);
}

function sourceInWords(source: Parameter["source"]): string | null {
  switch (source.from) {
    case "model":
      return null;
    case "constant":
      return `always ${JSON.stringify(source.value)}`;
    case "variable":
      return `from the variable ${source.name}`;
    case "system":
      return `from the call's ${source.value.replaceAll("-", " ")}`;
    case "secret":
      return `from the secret ${source.name}`;
    case "omitted":
      return "left out of the request";
  }
}
