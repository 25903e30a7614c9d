package org.caibian.text;

/** What two texts begin and end with alike; no character of two halves is torn apart. */
public final class Ends {

    private Ends() {}

    /** How many characters both begin with. */
    public static int first(String one, String other) {
        int same = 0;
        int shorter = Math.min(one.length(), other.length());
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same > 0 && Character.isHighSurrogate(one.charAt(same - 1)) ? same - 1 : same;
    }

    /** How many characters both end with. */
    public static int last(String one, String other) {
        int same = 0;
        int shorter = Math.min(one.length(), other.length());
        while (same < shorter
                && one.charAt(one.length() - 1 - same) == other.charAt(other.length() - 1 - same)) {
            same++;
        }
        return same > 0 && Character.isLowSurrogate(one.charAt(one.length() - same))
                ? same - 1
                : same;
    }
}
