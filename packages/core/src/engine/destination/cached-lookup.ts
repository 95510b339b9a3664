import type { LookupAddress } from "node:dns";
import type { LookupFunction } from "node:net";

/** How the system and the name servers are asked. */
export type NameSources = {
  /** All addresses, as the system finds them: its hosts file, its search domains, its name servers. */
  lookup: (hostname: string) => Promise<LookupAddress[]>;
  /** Seconds for which name servers let these addresses be kept; null where they do not say. */
  lifetime: (hostname: string, addresses: LookupAddress[]) => Promise<number | null>;
};

type CacheOptions = NameSources & {
  /** Milliseconds on a clock that never goes back. */
  now?: () => number;
  mostNames?: number;
};

type Answer = { error: NodeJS.ErrnoException } | { addresses: LookupAddress[] };
type Entry = { answer: Promise<Answer>; expiresAt: number };

/** For addresses whose name servers set no lifetime, such as those in a hosts file. */
const usualLifetimeMs = 10_000;
/** A name that does not exist may be made any moment. */
const absenceLifetimeMs = 2000;
/** Nobody may tie us to an address for longer. */
const longestLifetimeMs = 5 * 60_000;

/**
 * Remembers what names lead to, for as long as their name servers allow. Whoever dials still judges every
 * answer, so a name that turns to a private address is refused as soon as its lifetime ends.
 */
export function createCachedLookup(options: CacheOptions): LookupFunction {
  const { now = () => performance.now(), mostNames = 1000 } = options;
  const entries = new Map<string, Entry>();

  function ask(hostname: string): Promise<Answer> {
    const known = entries.get(hostname);
    if (known !== undefined && now() < known.expiresAt) return known.answer;
    // Until it is answered, whoever asks for the same name waits for the same answer.
    const entry: Entry = { answer: askSystem(hostname), expiresAt: Number.POSITIVE_INFINITY };
    keep(hostname, entry);
    const askedAt = now();
    void entry.answer.then(async (answer) => {
      entry.expiresAt = askedAt + firstLifetimeMs(answer);
      if (!("addresses" in answer)) return;
      const seconds = await options.lifetime(hostname, answer.addresses).catch(() => null);
      if (seconds !== null) entry.expiresAt = askedAt + Math.min(seconds * 1000, longestLifetimeMs);
    });
    return entry.answer;
  }

  async function askSystem(hostname: string): Promise<Answer> {
    try {
      return { addresses: await options.lookup(hostname) };
    } catch (error) {
      return { error: error instanceof Error ? error : new Error(String(error)) };
    }
  }

  /** The name that was asked for longest ago makes room. */
  function keep(hostname: string, entry: Entry): void {
    entries.delete(hostname);
    const [oldest] = entries.keys();
    if (entries.size >= mostNames && oldest !== undefined) entries.delete(oldest);
    entries.set(hostname, entry);
  }

  return (hostname, _options, callback) => {
    void ask(hostname).then((answer) => {
      if ("error" in answer) callback(answer.error, []);
      else callback(null, answer.addresses);
    });
  };
}

/** Until the name servers have said how long it holds. */
function firstLifetimeMs(answer: Answer): number {
  if ("addresses" in answer) return usualLifetimeMs;
  return isAbsence(answer.error) ? absenceLifetimeMs : 0;
}

/** Other failures are the resolver's own, and may be over at the next question. */
function isAbsence({ code }: NodeJS.ErrnoException): boolean {
  return code === "ENOTFOUND" || code === "ENODATA";
}
