package org.caibian.signin;

/** Where somebody is signed in: what the browser calls itself, and the address it comes from. */
public record Place(String browser, String address) {

    /** Where that is not known. */
    public static final Place UNKNOWN = new Place("", "");

    private static final int LONGEST_BROWSER = 400;
    private static final int LONGEST_ADDRESS = 100;

    public Place {
        browser = cut(browser, LONGEST_BROWSER);
        address = cut(address, LONGEST_ADDRESS);
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }
}
