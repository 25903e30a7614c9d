package org.caibian.manuscript;

/** A line of the form around the text that others may be proposed for. */
public enum FormLine {
    HEADLINE(Headline.LONGEST) {
        @Override
        public String of(Content content) {
            return content.headline().text();
        }

        @Override
        public String of(Manuscript typed) {
            return typed.headline();
        }

        @Override
        public Manuscript put(String words, Manuscript typed) {
            return typed.headed(words, typed.furniture(), typed.summary());
        }
    },
    KICKER(Bounds.LONGEST_AROUND) {
        @Override
        public String of(Content content) {
            return content.furniture().kicker();
        }

        @Override
        public String of(Manuscript typed) {
            return typed.furniture().kicker();
        }

        @Override
        public Manuscript put(String words, Manuscript typed) {
            return typed.furnished(typed.furniture().under(words));
        }
    },
    SUBTITLE(Bounds.LONGEST_AROUND) {
        @Override
        public String of(Content content) {
            return content.furniture().subtitle();
        }

        @Override
        public String of(Manuscript typed) {
            return typed.furniture().subtitle();
        }

        @Override
        public Manuscript put(String words, Manuscript typed) {
            return typed.furnished(typed.furniture().over(words));
        }
    },
    SUMMARY(Bounds.LONGEST_SUMMARY) {
        @Override
        public String of(Content content) {
            return content.summary();
        }

        @Override
        public String of(Manuscript typed) {
            return typed.summary();
        }

        @Override
        public Manuscript put(String words, Manuscript typed) {
            return typed.headed(typed.headline(), typed.furniture(), words);
        }
    };

    private final int longest;

    FormLine(int longest) {
        this.longest = longest;
    }

    /** The most characters it takes. */
    public int longest() {
        return longest;
    }

    /** Whether these words keep to its bounds. */
    public boolean takes(String words) {
        return Bounds.problems(put(words, Manuscript.blank(Kind.ORIGINAL))).isEmpty();
    }

    /** What stands in it. */
    public abstract String of(Content content);

    /** What was typed in it. */
    public abstract String of(Manuscript typed);

    /** {@code typed} with these words in it instead. */
    public abstract Manuscript put(String words, Manuscript typed);
}
