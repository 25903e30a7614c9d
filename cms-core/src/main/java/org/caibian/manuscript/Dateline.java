package org.caibian.manuscript;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The head of the body in the house's form (电头), such as {@code 新华社北京4月16日电（记者 王砚）}. */
public final class Dateline {

    private static final Pattern WHOLE = Pattern.compile("(.*?)\\d{1,2}月\\d{1,2}日.*");
    private static final int LONGEST_PLACE = 12;

    private Dateline() {}

    /**
     * What can be made of {@code typed}, a place or an older dateline; none where it says no place,
     * or is that dateline already.
     */
    public static Optional<String> offered(
            String source, String typed, LocalDate day, List<String> reporters) {
        return place(source, typed)
                .map(place -> of(source, place, day, reporters))
                .filter(offered -> !offered.equals(typed.strip()));
    }

    private static String of(String source, String place, LocalDate day, List<String> reporters) {
        var head = shortened(source) + place + day.getMonthValue() + "月" + day.getDayOfMonth();
        return head + (reporters.isEmpty() ? "日电" : "日电（记者 " + String.join(" ", reporters) + "）");
    }

    private static Optional<String> place(String source, String typed) {
        var line = typed.strip();
        var whole = WHOLE.matcher(line);
        var head = whole.matches() ? whole.group(1).strip() : line;
        var agency = shortened(source);
        return Optional.of(head.startsWith(agency) ? head.substring(agency.length()) : head)
                .filter(place -> !place.isEmpty() && place.length() <= LONGEST_PLACE)
                .filter(place -> place.codePoints().allMatch(Character::isLetter));
    }

    /** Agencies go by their short name at the head of a text: 海岸通讯社 is 海岸社. */
    private static String shortened(String source) {
        return source.endsWith("通讯社")
                ? source.substring(0, source.length() - "通讯社".length()) + "社"
                : source;
    }
}
