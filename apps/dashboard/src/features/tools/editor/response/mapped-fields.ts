import { type JsonValue, pathCovers, type ResponseMapping } from "@callhook/core";
import { type AnswerField, sampleFields } from "./sample-fields.ts";

/** The fields of the sample, and behind them whatever the mapping names that the sample does not show. */
export function mappedFields(options: {
  answer: JsonValue | undefined;
  mapping: ResponseMapping;
}): AnswerField[] {
  const { answer, mapping } = options;
  const shown = sampleFields(answer);
  const { fields, fieldsFor, hidden, save } = mapping;
  const named = [
    ...(fields ?? []),
    ...Object.values(fieldsFor).flatMap((paths) => paths ?? []),
    ...hidden,
    ...save.map(({ path }) => path),
  ];
  const isShown = (path: string) => shown.some((field) => pathCovers(path, field.path));
  const others = [...new Set(named)].filter((path) => !isShown(path));
  return [...shown, ...others.map((path) => ({ path, sample: undefined }))];
}
