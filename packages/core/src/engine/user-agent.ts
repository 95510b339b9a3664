export const defaultUserAgent = "Callhook/0.1.0";
