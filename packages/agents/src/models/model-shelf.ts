import { createHash } from "node:crypto";
import type { LanguageModelV4 } from "@ai-sdk/provider";
import { isServedModel, type ModelChoice, type ServedModelChoice, usualModelPatience } from "@callhook/core";
import type { CredentialUse, GuardedFetch } from "@callhook/core/engine";
import { LRUCache } from "lru-cache";
import type { AskedModel } from "./asked-model.ts";
import { createModel } from "./create-model.ts";
import { ModelError } from "./model-error.ts";
import { noteSending } from "./note-sending.ts";
import { refusingModel } from "./refusing-model.ts";

/** Whose model it is, and where the call runs, which decides the value of its key. */
export type ModelPlace = { workspaceId: string; environment: string };

/** The secret that opens a model, and its value. */
type Opener = ModelPlace & { name: string; key: string };

/** The language models that this process has open. */
export type ModelShelf = {
  /** The model of a choice with its key as it is now; what cannot be opened refuses when it is asked. */
  open(choice: ModelChoice, place: ModelPlace): Promise<AskedModel>;
};

/** The keys of models, wherever they are kept. */
export type ModelKeys = {
  /** The value of a secret as it is now; undefined where there is none. */
  read(secret: ModelPlace & { name: string }): Promise<string | undefined>;
  /** Told that a secret left with a request. */
  note(use: CredentialUse): void;
};

type ShelfOptions = {
  /** What the operator chose: `workspace-default`. Its address is trusted. */
  operatorModel: LanguageModelV4;
  keys: ModelKeys;
  /** How the addresses that workspaces wrote are reached. */
  guardedFetch: GuardedFetch;
};

const mostOpen = 1_000;

/** Calls of one choice in one place share one model, however many there are. */
export function createModelShelf({ operatorModel, keys, guardedFetch }: ShelfOptions): ModelShelf {
  const open = new LRUCache<string, LanguageModelV4>({ max: mostOpen });
  const offlineModel = createModel({ kind: "offline" });

  function openServed({ kind, url, name }: ServedModelChoice, opener: Opener | null): LanguageModelV4 {
    const shelfKey = JSON.stringify([kind, url, name, opener && { ...opener, key: fingerprint(opener.key) }]);
    const known = open.get(shelfKey);
    if (known !== undefined) return known;
    const fetch = opener === null ? guardedFetch.fetch : notingFetch(opener);
    const model = createModel({ kind, url, name, key: opener?.key, fetch });
    open.set(shelfKey, model);
    return model;
  }

  /** A secret is used when a request leaves with it, not when it is read. */
  function notingFetch({ key: _key, ...secret }: Opener): typeof globalThis.fetch {
    const onSent = () => keys.note({ ...secret, tool: null, startedAt: new Date(), judged: null });
    return noteSending({ fetch: guardedFetch.fetch, onSent });
  }

  async function modelOf(choice: ServedModelChoice, place: ModelPlace): Promise<LanguageModelV4> {
    const { keySecret } = choice;
    if (keySecret === null) return openServed(choice, null);
    const { workspaceId, environment } = place;
    const secret = { workspaceId, environment, name: keySecret };
    const key = await keys.read(secret);
    return key === undefined ? withoutKey(choice, keySecret) : openServed(choice, { ...secret, key });
  }

  return {
    async open(choice, place) {
      const { timeoutSeconds, retries } = isServedModel(choice) ? choice : usualModelPatience;
      const patience = { stallTimeoutMs: timeoutSeconds * 1000, retries };
      if (isServedModel(choice)) return { model: await modelOf(choice, place), ...patience };
      return { model: choice.kind === "offline" ? offlineModel : operatorModel, ...patience };
    },
  };
}

/** So that the key itself is kept in the model alone. */
function fingerprint(key: string): string {
  return createHash("sha256").update(key).digest("base64url");
}

function withoutKey({ kind, name }: ServedModelChoice, secret: string): LanguageModelV4 {
  const message = `There is no secret named ${secret} that holds the model's key.`;
  return refusingModel({ provider: kind, name, error: new ModelError({ reason: "no-key", message }) });
}
