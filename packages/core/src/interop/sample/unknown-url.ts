/** Where drafts point whose source does not say where they go; nobody has this address. */
export const unknownUrl = "https://api.example.com/";
