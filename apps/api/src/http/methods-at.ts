import type { Hono } from "hono";
import { TrieRouter } from "hono/router/trie-router";

/** Which methods answer at a path; what stands before all methods, such as the host guard, does not count. */
export function methodsAt(routes: Hono["routes"]): (path: string) => string[] {
  const answering = routes.filter(({ method }) => method !== "ALL");
  const methods = [...new Set(answering.map(({ method }) => method))].toSorted();
  const router = new TrieRouter<string>();
  for (const { method, path } of answering) router.add(method, path, method);
  return (path) => methods.filter((method) => router.match(method, path)[0].length > 0);
}
