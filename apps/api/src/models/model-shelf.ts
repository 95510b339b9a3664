import { createHash } from "node:crypto";
import {
  type AskedModel,
  createModel,
  type LanguageModel,
  ModelError,
  refusingModel,
} from "@callhook/agents";
import { isServedModel, type ModelChoice, type ServedModelChoice, usualModelPatience } from "@callhook/core";
import type { GuardedFetch } from "@callhook/core/engine";
import { LRUCache } from "lru-cache";
import type { SecretVault } from "../secrets/secret-vault.ts";
import { noteSending } from "./note-sending.ts";

/** Whose model it is, and where the call runs, which decides the value of its key. */
export type ModelPlace = { workspaceId: string; environment: string };

/** The secret that opens a model, and its value. */
type Opener = ModelPlace & { name: string; key: string };

/** The language models that this process has open. */
export type ModelShelf = {
  /** The model of a choice with its key as it is now; what cannot be opened refuses when it is asked. */
  open(choice: ModelChoice, place: ModelPlace): Promise<AskedModel>;
};

type ShelfOptions = {
  /** What the operator chose: `workspace-default`. Its address is trusted. */
  operatorModel: LanguageModel;
  secretVault: SecretVault;
  /** How the addresses that workspaces wrote are reached. */
  guardedFetch: GuardedFetch;
};

const mostOpen = 1_000;

/** Calls of one choice in one place share one model, however many there are. */
export function createModelShelf({ operatorModel, secretVault, guardedFetch }: ShelfOptions): ModelShelf {
  const open = new LRUCache<string, LanguageModel>({ max: mostOpen });
  const offlineModel = createModel({ kind: "offline" });

  function openServed({ kind, url, name }: ServedModelChoice, opener: Opener | null): LanguageModel {
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
    const onSent = () => secretVault.note({ ...secret, tool: null, startedAt: new Date(), judged: null });
    return noteSending({ fetch: guardedFetch.fetch, onSent });
  }

  async function modelOf(choice: ServedModelChoice, place: ModelPlace): Promise<LanguageModel> {
    const { keySecret } = choice;
    if (keySecret === null) return openServed(choice, null);
    const { workspaceId, environment } = place;
    const secret = { workspaceId, environment, name: keySecret };
    const key = await secretVault.read(secret);
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

function withoutKey({ kind, name }: ServedModelChoice, secret: string): LanguageModel {
  const message = `There is no secret named ${secret} that holds the model's key.`;
  return refusingModel({ provider: kind, name, error: new ModelError({ reason: "no-key", message }) });
}
