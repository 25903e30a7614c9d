/** What stands on the parts of a page in its language, by the names the server has for them. */
export type Labels = Record<string, string>;
