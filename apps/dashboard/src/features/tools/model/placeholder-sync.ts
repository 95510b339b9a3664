import { type Parameter, parameterKeySchema, urlPlaceholders } from "@callhook/core";
import { blankParameter } from "./tool-form.ts";

type SyncInput = { previousUrl: string; url: string; parameters: Parameter[] };

/**
 * The parameters after the URL changed: a new `{placeholder}` becomes a path parameter, an edited one
 * renames its parameter, a deleted one takes its parameter along unless somebody described it.
 */
export function syncPlaceholders({ previousUrl, url, parameters }: SyncInput): Parameter[] {
  const before = usablePlaceholders(previousUrl);
  const after = usablePlaceholders(url);
  const appeared = after.filter((key) => !before.includes(key));
  const vanished = before.filter((key) => !after.includes(key));
  const [newKey] = appeared;
  const [oldKey] = vanished;
  if (appeared.length === 1 && vanished.length === 1 && newKey !== undefined && oldKey !== undefined) {
    const renamed = renamePathParameter({ parameters, from: oldKey, to: newKey });
    if (renamed !== null) return renamed;
  }
  return addPathParameters(withoutOrphans({ parameters, vanished }), appeared);
}

function usablePlaceholders(url: string): string[] {
  return urlPlaceholders(url).filter((key) => parameterKeySchema.safeParse(key).success);
}

function renamePathParameter(options: {
  parameters: Parameter[];
  from: string;
  to: string;
}): Parameter[] | null {
  const { parameters, from, to } = options;
  const isTaken = parameters.some(({ key }) => key === to);
  const index = parameters.findIndex(({ key, location }) => key === from && location === "path");
  if (isTaken || index === -1) return null;
  return parameters.map((parameter, at) => (at === index ? { ...parameter, key: to } : parameter));
}

function withoutOrphans({
  parameters,
  vanished,
}: {
  parameters: Parameter[];
  vanished: string[];
}): Parameter[] {
  const isUntouched = ({ location, description }: Parameter) =>
    location === "path" && description.trim() === "";
  const left = parameters.filter(
    (parameter) => !(isUntouched(parameter) && vanished.includes(parameter.key)),
  );
  return left.length === parameters.length ? parameters : left;
}

function addPathParameters(parameters: Parameter[], keys: string[]): Parameter[] {
  return keys.reduce<Parameter[]>((all, key) => {
    const existing = all.findIndex((parameter) => parameter.key === key);
    if (existing === -1) return [...all, { ...blankParameter("GET"), key, location: "path" }];
    if (all[existing]?.location === "path") return all;
    return all.map((parameter, at) =>
      at === existing ? { ...parameter, location: "path", required: true } : parameter,
    );
  }, parameters);
}
