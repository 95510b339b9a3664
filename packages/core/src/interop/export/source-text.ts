import type { ParameterSource, ValueSource } from "../../tool/value-source.ts";

/** A source as text for platforms that fill in `{{name}}`: a value of theirs stands where ours is only named. */
export function sourceText(source: ValueSource | ParameterSource): string {
  switch (source.from) {
    case "constant":
      return String(source.value);
    case "variable":
      return `{{${source.name}}}`;
    case "secret":
      return `{{secret ${source.name}}}`;
    case "system":
      return `{{${source.value.replaceAll("-", "_")}}}`;
    case "model":
    case "omitted":
      return "";
  }
}
