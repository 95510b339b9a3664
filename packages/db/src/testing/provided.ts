/** What the test server hands to every test file. */
export type TestServer = {
  /** A database of the server from which others may be created. */
  adminUrl: string;
  /** A migrated database that nobody is connected to. */
  template: string;
};

declare module "vitest" {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface adds to vitest's own
  export interface ProvidedContext {
    testServer: TestServer;
  }
}
