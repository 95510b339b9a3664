/** The folder that holds everything, as a file URL. */
export const repositoryRoot = new URL("../../", import.meta.url);
