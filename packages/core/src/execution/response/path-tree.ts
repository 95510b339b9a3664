/** Dot paths, folded together at their common beginnings. */
export type PathTree = {
  /** A path ends here: all that stands here is meant. */
  ends: boolean;
  steps: Map<string, PathTree>;
  /** What is left of the paths from here on, since a key may have dots of its own. */
  rests: Set<string>;
};

export function pathTree(paths: readonly string[]): PathTree {
  const root = emptyTree();
  for (const path of paths) {
    const steps = path.split(".");
    let node = root;
    for (const [index, step] of steps.entries()) {
      node.rests.add(steps.slice(index).join("."));
      const next = node.steps.get(step) ?? emptyTree();
      node.steps.set(step, next);
      node = next;
    }
    node.ends = true;
  }
  return root;
}

function emptyTree(): PathTree {
  return { ends: false, steps: new Map(), rests: new Set() };
}

/** Where the paths go on for one key; `*` stands for every item of a list and every field of an object. */
export function treesAt(trees: readonly PathTree[], key: string): PathTree[] {
  const next: PathTree[] = [];
  for (const { steps, rests } of trees) {
    const named = steps.get(key);
    if (named !== undefined) next.push(named);
    const any = steps.get("*");
    if (any !== undefined) next.push(any);
    if (named === undefined && rests.has(key)) next.push({ ...emptyTree(), ends: true });
  }
  return next;
}
