package org.caibian.ui.article;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Collectors;
import org.caibian.article.Check;
import org.caibian.article.Check.Outcome;
import org.caibian.article.Check.Subject;
import org.caibian.publication.Preflight;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Saying;

/**
 * Every check of a release with its outcome; what there is nothing of to ask here stands in one
 * line at the end.
 */
final class PreflightChecks extends UnorderedList {
    private final Preflight preflight;
    private final Moments moments;

    PreflightChecks(Preflight preflight, Moments moments) {
        this.preflight = preflight;
        this.moments = moments;
        addClassName("checks");
        for (var check : preflight.checks()) {
            switch (check.outcome()) {
                case PASSED -> add(line("check", "yes", subject(check)));
                case FAILED -> add(line("warn", "no", why(check)));
                case WAITS ->
                        add(
                                line(
                                        "clock",
                                        "waits",
                                        because(
                                                subject(check),
                                                Saying.words(
                                                        "preflight.until",
                                                        moments.minute(
                                                                check.until().orElseThrow())))));
                case NOT_ASKED -> {}
            }
        }
        var idle =
                preflight.checks().stream()
                        .filter(check -> check.outcome() == Outcome.NOT_ASKED)
                        .map(check -> subject(check))
                        .collect(Collectors.joining(Saying.words("list.comma")));
        if (!idle.isEmpty()) {
            var last =
                    new ListItem(
                            new Icon("more"), Bits.words(Saying.words("preflight.idle", idle)));
            last.addClassName("idle");
            add(last);
        }
    }

    /** A source is asked for on the day of the release, which is named where it is not today. */
    private String subject(Check check) {
        var day = preflight.waits().flatMap(moments::otherDay);
        if (check.subject() == Subject.SOURCE_LISTED && day.isPresent()) {
            return Saying.words("preflight.subject.SOURCE_LISTED.then", day.get());
        }
        return Saying.words(
                "preflight.subject." + check.subject(),
                preflight.sealsGiven(),
                preflight.sealsNeeded());
    }

    private String why(Check check) {
        var problems = Saying.problems(check.problems());
        return check.subject() == Subject.SEALS ? because(subject(check), problems) : problems;
    }

    private static String because(String subject, String why) {
        return Saying.words("preflight.why", subject, why);
    }

    private static ListItem line(String icon, String how, String words) {
        var item =
                new ListItem(
                        new Icon(icon),
                        Bits.words(Saying.words("preflight." + how), "spoken"),
                        Bits.words(words));
        item.addClassName(how);
        return item;
    }
}
