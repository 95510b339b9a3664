/** Secrets of Standard Webhooks (`whsec_` and base64 of 24 to 64 bytes); several while they are being rotated. */
export type SigningOptions = { secrets: string[] | ((workspaceId: string) => string[] | Promise<string[]>) };
