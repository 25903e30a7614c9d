/**
 * What a text became: from `at` on, where `gone` units stood, `put` stands now; `sum` is of the whole of it then.
 * `TextChange.java` applies the same, with the same sum.
 */
export type TextChange = { at: number; gone: number; put: string; sum: string };

/** Where one differs from the other, never inside a character of two units. */
export function changeOf(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at < shorter && before.charCodeAt(at) === after.charCodeAt(at)) at++;
  if (at > 0 && isFirstHalf(after.charCodeAt(at - 1))) at--;
  let end = 0;
  while (end < shorter - at && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)) end++;
  if (end > 0 && isSecondHalf(after.charCodeAt(after.length - end))) end--;
  return { at, gone: before.length - end - at, put: after.slice(at, after.length - end), sum: sumOf(after) };
}

/** What that text became; nothing where it is not the one that was changed. */
export function changed(before: string, { at, gone, put, sum }: TextChange): string | undefined {
  const after = before.slice(0, at) + put + before.slice(at + gone);
  return sumOf(after) === sum ? after : undefined;
}

/** Two sums of 32 bits that go differently about it, so that no two texts of one story have the same. */
function sumOf(text: string): string {
  let one = 0x811c9dc5 | 0;
  let two = 0x9e3779b9 | 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(((two << 5) | (two >>> 27)) ^ unit, 0x85ebca6b);
  }
  return `${one}/${two}`;
}

function isFirstHalf(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isSecondHalf(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
