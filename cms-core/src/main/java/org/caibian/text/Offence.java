package org.caibian.text;

/** The document breaks the schema; the message says where. */
final class Offence extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Offence(String why) {
        super(why, null, false, false);
    }

    static void unless(boolean kept, String why) {
        if (!kept) {
            throw new Offence(why);
        }
    }
}
