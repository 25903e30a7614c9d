package org.caibian.manuscript;

import java.util.EnumSet;
import java.util.Set;
import org.caibian.manuscript.Problem.Field;

/**
 * Which fields an article of a kind is asked for, and which of them it needs before others review
 * it; what is typed in a field nobody asked for is kept, shown and sealed all the same.
 */
public record Form(Set<Field> asked, Set<Field> needed) {

    private static final Set<Field> REPRINTED = Set.of(Field.ORIGINAL_TITLE, Field.ORIGINAL_AUTHOR);
    private static final Set<Field> NEVER_TYPED = Set.of(Field.NOTE, Field.STORY, Field.SEALS);
    private static final Set<Field> ALWAYS_NEEDED =
            Set.of(Field.HEADLINE, Field.BODY, Field.SECTION, Field.SOURCE);

    public Form {
        asked = Set.copyOf(asked);
        needed = Set.copyOf(needed);
    }

    /** The form of that kind. */
    public static Form of(Kind kind) {
        return switch (kind) {
            case REPRINT -> without(Set.of(Field.AUTHORS), REPRINTED);
            case COMMENTARY -> without(with(REPRINTED, Field.DATELINE), Set.of());
            case FLASH ->
                    without(
                            with(
                                    REPRINTED,
                                    Field.KICKER,
                                    Field.SUBTITLE,
                                    Field.SEO_TITLE,
                                    Field.SEO_DESCRIPTION),
                            Set.of());
            case ORIGINAL, CORRECTION -> without(REPRINTED, Set.of());
        };
    }

    public boolean asks(Field field) {
        return asked.contains(field);
    }

    public boolean needs(Field field) {
        return needed.contains(field);
    }

    private static Form without(Set<Field> unasked, Set<Field> neededToo) {
        var asked = EnumSet.allOf(Field.class);
        asked.removeAll(NEVER_TYPED);
        asked.removeAll(unasked);
        var needed = EnumSet.copyOf(ALWAYS_NEEDED);
        needed.addAll(neededToo);
        return new Form(asked, needed);
    }

    private static Set<Field> with(Set<Field> some, Field first, Field... more) {
        var all = EnumSet.of(first, more);
        all.addAll(some);
        return all;
    }
}
