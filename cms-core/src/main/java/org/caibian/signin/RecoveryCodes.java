package org.caibian.signin;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.shared.Secret;

/** Codes to be kept on paper: 80 random bits in letters and digits that are not mistaken. */
final class RecoveryCodes {

    static final int HOW_MANY = 10;

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int GROUPS = 4;
    private static final int IN_A_GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Pattern PRINTED = Pattern.compile("[A-Za-z2-9]{4}([ -][A-Za-z2-9]{4}){3}");

    private RecoveryCodes() {}

    /** Whether somebody wrote one as it is printed, right or wrong. */
    static boolean isOne(String typed) {
        return PRINTED.matcher(typed).matches();
    }

    static List<String> fresh() {
        return Stream.generate(RecoveryCodes::one).limit(HOW_MANY).toList();
    }

    private static String one() {
        return Stream.generate(RecoveryCodes::group).limit(GROUPS).collect(Collectors.joining("-"));
    }

    private static String group() {
        var group = new StringBuilder();
        RANDOM.ints(IN_A_GROUP, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .forEach(group::append);
        return group.toString();
    }

    /** What is kept of one, however it was typed. */
    static String hash(String typed) {
        return Secret.hash(typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }
}
