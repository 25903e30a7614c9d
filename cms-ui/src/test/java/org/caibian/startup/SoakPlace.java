package org.caibian.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/** Where a writer who writes without rest writes: each place signs the numbers it is given. */
enum SoakPlace {
    /** After all that stands in the text, perhaps in a paragraph of its own. */
    END('末', 60),
    /** Before all of it. */
    TOP('首', 15),
    /** At the end, as a footnote. */
    FOOTNOTE('注', 5),
    HEADLINE('题', 7),
    SUMMARY('提', 7),
    /** Beside the paper. */
    DATELINE('电', 6),
    /** What is said of the article, and sent off as it is said. */
    COMMENT('批', 0);

    private static final Pattern MARK = Pattern.compile("〔(\\d+)(.)〕");

    private final char sign;
    private final int ofHundred;

    SoakPlace(char sign, int ofHundred) {
        this.sign = sign;
        this.ofHundred = ofHundred;
    }

    /** Each as often as people go there, roughly. */
    static SoakPlace any(Random random) {
        int dice = random.nextInt(100);
        for (var place : values()) {
            dice -= place.ofHundred;
            if (dice < 0) {
                return place;
            }
        }
        throw new AssertionError(dice);
    }

    String words(int mark) {
        return "〔" + mark + sign + "〕潮水退了";
    }

    /** Whether what is written there takes the place of what was. */
    boolean isField() {
        return this == HEADLINE || this == SUMMARY || this == DATELINE;
    }

    /**
     * The numbers that stand in a text. In the body each stands once where it was written: after
     * the one before at its end, before that at its top.
     */
    static Set<Integer> marks(String text) {
        var all = new HashSet<Integer>();
        for (var place : values()) {
            var marks = place.in(text);
            if (place == TOP) {
                marks = marks.reversed();
            }
            if (!place.isField()) {
                assertThat(marks).isSorted().doesNotHaveDuplicates();
            }
            all.addAll(marks);
        }
        return all;
    }

    private List<Integer> in(String text) {
        return MARK.matcher(text)
                .results()
                .filter(found -> found.group(2).charAt(0) == sign)
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }
}
