package org.caibian.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * Passwords that are guessed soon, though no list is long enough to hold them: all but a few
 * characters are words everybody takes, names that are near at hand, dates, pieces of keyboard
 * rows, or the same again and again. It is the whole that is looked at: a sentence in which a name
 * stands is none of them.
 */
final class EasyPasswords {

    /** So many characters that nobody foresees make a password out of what is foreseen. */
    private static final int LEAST_OWN = 5;

    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_UNIT = 4;
    private static final int OFTEN = 3;

    private static final List<String> ROWS =
            Stream.of(
                            "01234567890",
                            "abcdefghijklmnopqrstuvwxyz",
                            "qwertyuiop[]",
                            "asdfghjkl;'",
                            "zxcvbnm,./",
                            "!@#$%^&*()_+",
                            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
                            "qazwsxedcrfvtgbyhnujmikolp")
                    .flatMap(row -> Stream.of(row, new StringBuilder(row).reverse().toString()))
                    .toList();

    private static final Pattern DATE =
            Pattern.compile("(19|20)\\d\\d((0[1-9]|1[0-2])([0-2]\\d|3[01]))?");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,}");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Set<String> words;
    private final Set<String> house;

    private EasyPasswords(Set<String> words, Set<String> house) {
        this.words = words;
        this.house = house;
    }

    /** With the words shipped, in a house of these names. */
    static EasyPasswords in(Collection<String> house) {
        return new EasyPasswords(shipped(), names(house));
    }

    /** Whether anybody would guess it. */
    boolean include(String password) {
        return own(plain(password), Set.of()) < LEAST_OWN;
    }

    /** Whether anybody would who knows whose it is, or for which house. */
    boolean include(String password, Collection<String> near) {
        var names = Stream.concat(house.stream(), names(near).stream());
        return own(plain(password), names.collect(Collectors.toSet())) < LEAST_OWN;
    }

    /** How many characters are left, once as much as can be is taken for what is foreseen. */
    private int own(String plain, Set<String> names) {
        var least = new int[plain.length() + 1];
        for (int end = 1; end <= plain.length(); end++) {
            least[end] = least[end - 1] + 1;
            for (int from = 0; from < end; from++) {
                if (least[from] < least[end] && isForeseen(plain.substring(from, end), names)) {
                    least[end] = least[from];
                }
            }
        }
        return least[plain.length()];
    }

    private boolean isForeseen(String part, Set<String> names) {
        return words.contains(part)
                || names.contains(part)
                || isOfARow(part)
                || isAgainAndAgain(part)
                || DATE.matcher(part).matches();
    }

    private static boolean isOfARow(String part) {
        return part.length() >= SHORTEST_PIECE && ROWS.stream().anyMatch(row -> row.contains(part));
    }

    private static boolean isAgainAndAgain(String part) {
        for (int unit = 1; unit <= LONGEST_UNIT; unit++) {
            int times = part.length() / unit;
            if (times >= OFTEN && part.equals(part.substring(0, unit).repeat(times))) {
                return true;
            }
        }
        return false;
    }

    /** Each as it is and in its parts, as far as they are no syllable only. */
    private static Set<String> names(Collection<String> names) {
        return names.stream()
                .map(EasyPasswords::plain)
                .flatMap(name -> Stream.concat(Stream.of(name), BETWEEN.splitAsStream(name)))
                .filter(name -> name.length() >= SHORTEST_PIECE || HAN.matcher(name).matches())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static Set<String> shipped() {
        try {
            return new ClassPathResource("easy-passwords.txt", EasyPasswords.class)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException shippedWithIt) {
            throw new UncheckedIOException(shippedWithIt);
        }
    }
}
