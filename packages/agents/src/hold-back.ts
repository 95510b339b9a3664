/** Keeps words until `ready` settles well, and drops them where it does not, or once `isStopped` says so. */
export function holdBack(options: {
  ready: Promise<void>;
  isStopped: () => boolean;
  say: (words: string) => void;
}): (words: string) => void {
  const { ready, isStopped, say } = options;
  let held: string[] | null = [];
  const release = () => {
    const words = held ?? [];
    held = null;
    if (!isStopped()) for (const word of words) say(word);
  };
  ready.then(release, () => undefined);
  return (words) => {
    if (held !== null) held.push(words);
    else if (!isStopped()) say(words);
  };
}
