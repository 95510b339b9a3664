import { type Actor, auditActionLabel, auditActionSchema } from "@callhook/core";

/** What happened, for people; an action that a newer server tells of is shown by its name. */
export function actionWords(action: string): string {
  const known = auditActionSchema.safeParse(action);
  return known.success ? auditActionLabel(known.data) : action;
}

const kinds: Record<Actor["kind"], string> = {
  person: "person",
  "api-key": "API key",
  operator: "whoever runs this Callhook",
  billing: "billing",
  system: "by itself",
};

export function actorKindWords(kind: Actor["kind"]): string {
  return kinds[kind];
}

/** Who did it: keys are told from people of the same name. */
export function actorWords({ kind, name }: { kind: Actor["kind"]; name: string }): string {
  return kind === "api-key" ? `API key ${name}` : name;
}

/** The name of a detail as words: `baseVersion` is `Base version`. */
export function detailWords(name: string): string {
  const spaced = name
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll("-", " ")
    .toLowerCase();
  return `${spaced.charAt(0).toUpperCase()}${spaced.slice(1)}`;
}
