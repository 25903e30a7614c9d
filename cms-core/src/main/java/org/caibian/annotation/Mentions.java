package org.caibian.annotation;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.caibian.article.Draft;
import org.caibian.article.Remark;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.right.Action;
import org.caibian.right.Matter;
import org.caibian.right.Rights;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Circle;
import org.caibian.staff.Colleagues;
import org.caibian.staff.Person;
import org.caibian.staff.Staff;
import org.caibian.staff.Typed;
import org.springframework.stereotype.Component;

/**
 * Finds who is spoken to by name in an annotation (@李清和), somebody who may read its draft, and
 * tells them and the others who have to do with it.
 */
@Component
class Mentions {

    private final Colleagues colleagues;
    private final Staff staff;
    private final Notices notices;

    Mentions(Colleagues colleagues, Staff staff, Notices notices) {
        this.colleagues = colleagues;
        this.staff = staff;
        this.notices = notices;
    }

    /** Whom {@code by} may speak to about an article of that desk, by what is typed. */
    List<Person> possible(DeskId desk, PersonId by, Typed typed) {
        return colleagues.of(
                Circle.servingOn(desk),
                typed,
                person -> !person.id().equals(by) && mayRead(person, desk));
    }

    private static boolean mayRead(Person person, DeskId desk) {
        return Rights.allow(Action.READ, person, Matter.on(desk));
    }

    /**
     * Who is spoken to hears of it as that; else who had a part in it before, and may read the
     * draft still: what is said stands in the notice.
     */
    void tell(Draft draft, Annotation annotation, Remark words, PersonId by) {
        var mentioned = in(words.text(), draft.desk());
        var others = new HashSet<>(annotation.people());
        others.removeAll(mentioned);
        others.removeIf(person -> !mayRead(staff.person(person), draft.desk()));
        var what = Map.of("reason", words.text());
        notices.tell(mentioned, Occasion.MENTIONED, draft.id(), by, what);
        notices.tell(Set.copyOf(others), Occasion.ANSWERED, draft.id(), by, what);
    }

    /** All who are in {@code words}; of two names the longer is meant, of two people both. */
    private Set<PersonId> in(String words, DeskId desk) {
        if (words.indexOf('@') < 0) {
            return Set.of();
        }
        var people =
                colleagues.calledIn(words, desk).stream()
                        .filter(person -> mayRead(person, desk))
                        .toList();
        var names =
                people.stream()
                        .map(Person::name)
                        .distinct()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
        var called =
                Pattern.compile("@(" + names + ")")
                        .matcher(words)
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .collect(Collectors.toSet());
        return people.stream()
                .filter(person -> called.contains(person.name()))
                .map(Person::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
