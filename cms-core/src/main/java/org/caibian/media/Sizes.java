package org.caibian.media;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The widths in which a picture is offered beside its own, so that a phone loads a small one. */
public final class Sizes {

    private static final List<Integer> WIDTHS = List.of(480, 960, 1440);

    private Sizes() {}

    /** Those below {@code width}, in pixels, the smallest first. */
    public static List<Integer> below(int width) {
        return WIDTHS.stream().filter(each -> each < width).toList();
    }

    /**
     * What a browser chooses from, as HTML's {@code srcset} has it, for a picture at {@code
     * address} that is {@code width} pixels wide; empty where it is offered in its own width alone.
     * No character of it needs escaping that {@code address} does not need.
     */
    public static String srcset(String address, int width) {
        var smaller = below(width);
        return smaller.isEmpty()
                ? ""
                : Stream.concat(
                                smaller.stream()
                                        .map(each -> "%1$s?w=%2$d %2$dw".formatted(address, each)),
                                Stream.of(address + " " + width + "w"))
                        .collect(Collectors.joining(", "));
    }
}
