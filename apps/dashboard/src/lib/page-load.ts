/** A page's own code or style could not be fetched: the connection is lost, or Callhook was updated under the tab. */
export class PageLoadError extends Error {
  override name = "PageLoadError";

  constructor(cause: unknown) {
    super("The code of this page could not be fetched.", { cause });
  }
}

/**
 * Fetches a page's code. After a failure it fails at once: neither a style sheet nor, in some browsers,
 * a module that could not be fetched is asked for twice by one document, so that only a reload helps.
 */
export function createPageLoad<Page>(fetchPage: () => Promise<Page>): () => Promise<Page> {
  let failure: PageLoadError | null = null;
  return async () => {
    if (failure !== null) throw failure;
    try {
      return await fetchPage();
    } catch (error) {
      if (!isFetchFailure(error)) throw error;
      failure = new PageLoadError(error);
      throw failure;
    }
  };
}

const fetchFailures = [
  "Unable to preload CSS", // vite
  "Failed to fetch dynamically imported module", // Chromium
  "error loading dynamically imported module", // Firefox
  "Importing a module script failed", // Safari
  "'text/html' is not a valid JavaScript MIME type", // Safari, from a server that answers with a page
];

function isFetchFailure(error: unknown): boolean {
  return error instanceof Error && fetchFailures.some((words) => error.message.includes(words));
}
