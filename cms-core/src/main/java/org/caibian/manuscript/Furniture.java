package org.caibian.manuscript;

/**
 * What is set around headline and text: the line above the headline (引题) and the one below it (副题),
 * what readers are told of machines that wrote, and title and description for search engines, which
 * are headline and summary where they are empty.
 */
public record Furniture(
        String kicker, String subtitle, AiUse ai, String seoTitle, String seoDescription) {

    /** None of it. */
    public static final Furniture NONE = new Furniture("", "", AiUse.NONE, "", "");

    /** The same with another line above the headline. */
    Furniture under(String other) {
        return new Furniture(other, subtitle, ai, seoTitle, seoDescription);
    }

    /** The same with another line below the headline. */
    Furniture over(String other) {
        return new Furniture(kicker, other, ai, seoTitle, seoDescription);
    }

    /** What was changed here since {@code before}, and the rest as {@code theirs} has it. */
    Furniture onto(Furniture theirs, Furniture before) {
        return new Furniture(
                Manuscript.either(kicker, before.kicker, theirs.kicker),
                Manuscript.either(subtitle, before.subtitle, theirs.subtitle),
                Manuscript.either(ai, before.ai, theirs.ai),
                Manuscript.either(seoTitle, before.seoTitle, theirs.seoTitle),
                Manuscript.either(seoDescription, before.seoDescription, theirs.seoDescription));
    }

    /** The same without spaces around each line. */
    public Furniture stripped() {
        return new Furniture(
                kicker.strip(), subtitle.strip(), ai, seoTitle.strip(), seoDescription.strip());
    }
}
