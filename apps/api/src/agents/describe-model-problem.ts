import { ModelError } from "@callhook/agents";
import { isServedModel, type ModelChoice } from "@callhook/core";

/**
 * Why a model did not answer, and what to do about it, in a sentence or two for whoever chose it. `operator` is whose
 * key opens the workspace's default model.
 */
export function describeModelProblem(options: {
  choice: ModelChoice;
  error: unknown;
  operator: { hasKey: boolean };
}): string {
  const { choice, error, operator } = options;
  const names = isServedModel(choice) ? choice : { name: "", url: undefined, keySecret: null };
  const model = names.name === "" ? "this model" : `“${names.name}”`;
  const key = keyOf(choice, operator);
  const place = names.url === undefined ? "The provider" : new URL(names.url).host;
  if (!(error instanceof ModelError)) return "The model did not answer, and nobody knows why. Try again.";
  const said = `It said: ${error.message}`;
  switch (error.reason) {
    case "wrong-key":
      return key === null
        ? `${place} asks for a key (${error.status ?? 401}). ${whereToGiveKey(choice)}`
        : `${place} does not accept ${key} (${error.status ?? 401}). Check that it is complete, not revoked, and may use ${model}.`;
    case "no-key":
      return `There is no secret named ${names.keySecret ?? ""} in this workspace. Save the key as a secret first.`;
    case "no-such-model":
      return `${place} has no model named ${model} at this address. Check the name and the address. ${said}`;
    case "busy":
      return `${place} gets too many requests ${key === null ? "" : `with ${key} `}for now. Try again in a moment, or raise its limit.`;
    case "no-credit":
      return `The account behind ${key ?? "this model"} is used up. Add credit or a means of payment at the provider.`;
    case "server-trouble":
      return `${place} has trouble of its own${error.status === null ? "" : ` (${error.status})`}. Try again in a moment; a fallback model bridges this.`;
    case "refused":
      return `${place} did not understand the request. Check that ${model} can use tools and stream. ${said}`;
    case "unreachable":
      return `${place} could not be reached. Check the address, and that the server is running. ${error.message}`;
    case "blocked":
      return `${error.message} For a model on the operator's own network that is CALLHOOK_ALLOW_HOSTS.`;
    case "silent":
      return `${place} took the request and said nothing in time. Allow it more seconds, or choose a faster model.`;
    case "cut-off":
      return `${place} broke its answer off. Check that the address is that of a model server. ${error.message}`;
    case "unknown":
      return `${place} did not answer as a model does. Check the address. ${said}`;
  }
}

/** What opens the model, in words; null where nothing was sent. */
function keyOf(choice: ModelChoice, operator: { hasKey: boolean }): string | null {
  if (!isServedModel(choice)) return operator.hasKey ? operatorsKey : null;
  return choice.keySecret === null ? null : `the secret “${choice.keySecret}”`;
}

const operatorsKey = "CALLHOOK_MODEL_KEY";

function whereToGiveKey(choice: ModelChoice): string {
  return isServedModel(choice)
    ? "Save it as a secret, and choose it here."
    : `This installation has none: whoever runs it sets ${operatorsKey}.`;
}
