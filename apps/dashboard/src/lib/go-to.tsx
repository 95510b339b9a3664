import { useRouter } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

/**
 * Leads to another path of this site, in place of this one. Once: the router's own `Navigate` goes again with
 * every render, and a page that is still loading renders often.
 */
export function GoTo({ path }: { path: string }) {
  const router = useRouter();
  const hasGone = useRef(false);
  useEffect(() => {
    if (hasGone.current) return;
    hasGone.current = true;
    router.history.replace(path);
  }, [router, path]);
  return null;
}
