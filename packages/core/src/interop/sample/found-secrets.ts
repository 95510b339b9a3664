import type { FoundSecret } from "../imported-tool.ts";
import { wordsOf } from "../../tool/words-of.ts";

/** `YOUR_API_KEY`, `<token>`, `{{token}}`, `$TOKEN`, `xxx`: says that a secret belongs here, and is none. */
const standIn =
  /^(?:[<{[%$].*|\*+|x{3,}|\.{3,}|(?:your|my|the|insert|replace|enter|put|some)[-_ ].*|.*[-_ ](?:here|goes[-_ ]here)|token|secret|password|api[-_]?key|key|string)$/i;

/** The credentials of one source, each under a name that says whose it is; the same value keeps its name. */
export class FoundSecrets {
  readonly #found: FoundSecret[] = [];
  readonly #owner: string;

  constructor(url: string) {
    this.#owner = ownerOf(url);
  }

  /** Takes a credential out of a request and gives the name to write in its place. */
  keep(options: { value: string; kind: string; place: string }): string {
    const { kind, place } = options;
    const value = options.value.trim();
    const isStandIn = value === "" || standIn.test(value);
    const known = this.#found.find((secret) => !isStandIn && secret.value === value);
    if (known !== undefined) return known.name;
    const name = this.#freeName(`${this.#owner}-${wordsOf(kind).join("-") || "secret"}`);
    this.#found.push({ name, value: isStandIn ? null : value, place });
    return name;
  }

  get list(): FoundSecret[] {
    return [...this.#found];
  }

  #freeName(wanted: string): string {
    const base = wanted.slice(0, 60);
    for (let count = 1; ; count += 1) {
      const name = count === 1 ? base : `${base}-${count}`;
      if (this.#found.every((secret) => secret.name !== name)) return name;
    }
  }
}

/** `https://api.stripe.com` is stripe's. */
function ownerOf(url: string): string {
  const host = /^[a-z]+:\/\/(?:[^/@]*@)?([^/?#:]+)/i.exec(url)?.[1] ?? "";
  const labels = host.split(".").filter((label) => label !== "");
  const isAddress = labels.every((label) => /^\d+$/.test(label));
  const owner = isAddress ? "" : (labels.at(-2) ?? labels.at(-1) ?? "");
  const name = owner.toLowerCase().replaceAll(/[^a-z0-9-]+/g, "");
  return /^[a-z]/.test(name) ? name : "endpoint";
}
