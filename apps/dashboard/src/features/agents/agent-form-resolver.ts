import { type AgentSettingsChange, fieldIssues } from "@callhook/core";
import { type FieldErrors, type Resolver, set } from "react-hook-form";
import type { AgentForm } from "./agent-form.ts";
import { readAgentForm } from "./agent-form.ts";
import { fieldOfIssue } from "./agent-form-fields.ts";

/** Judges the form by the schema that the API judges it by, and gives what the API is told. */
export const agentFormResolver: Resolver<AgentForm, unknown, AgentSettingsChange> = (values) => {
  const read = readAgentForm(values);
  if (read.success) return { values: read.data, errors: {} };
  const errors: FieldErrors<AgentForm> = {};
  for (const issue of fieldIssues(read.error).toReversed()) {
    const field = fieldOfIssue(issue);
    if (field !== null) set(errors, field, { type: "schema", message: issue.message });
  }
  return { values: {}, errors };
};
