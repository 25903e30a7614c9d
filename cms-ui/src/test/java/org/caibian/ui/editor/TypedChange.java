package org.caibian.ui.editor;

/**
 * What the browser hands over where one text became another; as {@code text-change.ts} finds it.
 */
public final class TypedChange {

    private TypedChange() {}

    public static TextChange between(String before, String after) {
        int shorter = Math.min(before.length(), after.length());
        int at = 0;
        while (at < shorter && before.charAt(at) == after.charAt(at)) {
            at++;
        }
        if (at > 0 && Character.isHighSurrogate(after.charAt(at - 1))) {
            at--;
        }
        int end = 0;
        while (end < shorter - at
                && before.charAt(before.length() - 1 - end)
                        == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        if (end > 0 && Character.isLowSurrogate(after.charAt(after.length() - end))) {
            end--;
        }
        return new TextChange(
                at,
                before.length() - end - at,
                after.substring(at, after.length() - end),
                TextChange.sum(after));
    }
}
