import type { Authentication } from "../tool/authentication.ts";
import { referencesIn } from "./environment-text.ts";
import {
  type EnvironmentTexts,
  type PlacedText,
  textsOfAuthentication,
  textsOfDraft,
} from "./texts-of-draft.ts";

/** A variable of the environment that a draft names, and the path of the field that does. */
export type NamedVariable = { name: string; path: (string | number)[] };

/** Every variable of the environment that a draft names itself; what its connection names is the connection's. */
export function variablesOfDraft(draft: EnvironmentTexts): NamedVariable[] {
  return textsOfDraft(draft).flatMap(variablesIn);
}

export function variablesOfAuthentication(authentication: Authentication): NamedVariable[] {
  return textsOfAuthentication(authentication).flatMap(variablesIn);
}

function variablesIn({ text, path }: PlacedText): NamedVariable[] {
  return referencesIn(text).map((name) => ({ name, path }));
}
