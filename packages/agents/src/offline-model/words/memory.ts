/** Keeps the results of a pure function, forgetting all of them when there are too many. */
export function remembering<Input, Output>(options: {
  key: (input: Input) => string;
  work: (input: Input) => Output;
  limit: number;
}): (input: Input) => Output {
  const known = new Map<string, Output>();
  return (input) => {
    const key = options.key(input);
    const earlier = known.get(key);
    if (earlier !== undefined) return earlier;
    const result = options.work(input);
    if (known.size >= options.limit) known.clear();
    known.set(key, result);
    return result;
  };
}
