import type { Authentication } from "./authentication.ts";
import type { DraftIssue, ReadableDraft } from "./draft-issues.ts";

/** A header, or a key of the query, that two parts of a draft would set. */
export function headerIssues({ headers = [], parameters = [], authentication }: ReadableDraft): DraftIssue[] {
  const issues: DraftIssue[] = [];
  const taken = new Map<string, string>();
  const credential = credentialOf(authentication);
  if (credential?.place === "header") taken.set(credential.name.toLowerCase(), "the authentication");
  const claim = (name: string, path: (string | number)[], owner: string) => {
    const other = taken.get(name.toLowerCase());
    if (other === undefined) taken.set(name.toLowerCase(), owner);
    else
      issues.push({ path, message: `The header ${name} is already set by ${other}; keep one of the two.` });
  };
  headers.forEach((header, index) => {
    if (header !== undefined) claim(header.name, ["headers", index, "name"], "another header");
  });
  parameters.forEach((parameter, index) => {
    if (parameter === undefined) return;
    const { key, location } = parameter;
    const path = ["parameters", index, "key"];
    if (location === "header") claim(key, path, "another parameter");
    if (location === "query" && credential?.place === "query" && credential.name === key) {
      const message = `The query's ${key} is already set by the authentication; keep one of the two.`;
      issues.push({ path, message });
    }
  });
  return issues;
}

type Credential = { place: "header" | "query"; name: string };

function credentialOf(authentication: Authentication | undefined): Credential | null {
  switch (authentication?.type) {
    case "bearer":
    case "basic":
    case "oauth2-client-credentials":
      return { place: "header", name: "authorization" };
    case "header":
      return { place: "header", name: authentication.name };
    case "query":
      return { place: "query", name: authentication.key };
    case undefined:
    case "none":
    case "connection":
    case "mtls":
      return null;
  }
}
