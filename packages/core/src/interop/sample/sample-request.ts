/** A request as somebody once sent it, or would: what cURL commands, HAR files and Postman collections hold. */
export type SampleRequest = {
  operationId: string;
  /** What people call it, where the source says. */
  name: string;
  description: string;
  method: string;
  /** Absolute; its query may be written in it. */
  url: string;
  headers: SamplePair[];
  body: SampleBody;
  /** User name and password that the source states apart from the headers. */
  basic?: { username: string; password: string };
  /** How long the source would wait. */
  timeoutSeconds?: number;
};

export type SamplePair = { name: string; value: string; description?: string };

export type SampleBody =
  | { kind: "none" }
  /** Read by its content type, or by what it looks like. */
  | { kind: "text"; text: string; contentType: string }
  | { kind: "form"; fields: SamplePair[] };
