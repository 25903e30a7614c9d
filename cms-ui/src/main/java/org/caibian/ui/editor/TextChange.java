package org.caibian.ui.editor;

import java.util.Optional;

/**
 * What a text became: from {@code at} on, where {@code gone} units stood, {@code put} stands now;
 * {@code sum} is of the whole of it then. {@code text-change.ts} finds it, with the same sum.
 */
public record TextChange(int at, int gone, String put, String sum) {

    /** What that text became; empty where it is not the one that was changed. */
    public Optional<String> on(String before) {
        if (at < 0 || gone < 0 || at > before.length() || gone > before.length() - at) {
            return Optional.empty();
        }
        var after = before.substring(0, at) + put + before.substring(at + gone);
        return Optional.of(after).filter(text -> sum(text).equals(sum));
    }

    /**
     * Two sums of 32 bits that go differently about it, so that no two texts of one story have the
     * same.
     */
    public static String sum(String text) {
        int one = 0x811c9dc5;
        int two = 0x9e3779b9;
        for (int i = 0; i < text.length(); i++) {
            int unit = text.charAt(i);
            one = (one ^ unit) * 0x01000193;
            two = (Integer.rotateLeft(two, 5) ^ unit) * 0x85ebca6b;
        }
        return one + "/" + two;
    }
}
