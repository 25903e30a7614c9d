/** With a name or a password before its host, an address would tell that to every reader. */
const ADDRESS = /^(https?:\/\/[^\s/\\@?#]+([/?#][^\s\\]*)?|mailto:[^\s@\\]+@[^\s@\\]+|\/story\/\d+)$/i;
const DOMAIN = /^([\p{L}\p{N}-]+\.)+([a-z]{2,}|中国)(:\d+)?([/?#][^\s\\]*)?$/iu;
const SECRET = /^https?:\/\/[^\s/\\?#]*@/i;
const STORY = /^\/story\/\d+$/i;

/** Readers are only ever sent to the web, to a mailbox, or to another story. */
export function isAllowedAddress(href: string): boolean {
  return ADDRESS.test(href);
}

/** The address that was typed, by whoever leaves the scheme of the web out, too. */
export function typedAddress(words: string): string | undefined {
  const href = DOMAIN.test(words) ? `https://${words}` : words;
  return isAllowedAddress(href) ? href : undefined;
}

/** Whether it names somebody who signs in there. */
export function tellsASecret(words: string): boolean {
  return SECRET.test(words);
}

/** Whether it leads to a story of the house. */
export function isStory(href: string): boolean {
  return STORY.test(href);
}
