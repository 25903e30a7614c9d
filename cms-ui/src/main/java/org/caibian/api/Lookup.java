package org.caibian.api;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.caibian.article.Draft;
import org.caibian.article.Drafts;
import org.caibian.article.Round;
import org.caibian.article.TaskId;
import org.caibian.branch.Branch;
import org.caibian.branch.Branches;
import org.caibian.right.Action;
import org.caibian.right.Matter;
import org.caibian.right.Refusal;
import org.caibian.right.Rights;
import org.caibian.right.RoundId;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.caibian.shared.DraftId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.staff.Desk;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Component;

/**
 * Turns what stands in addresses and headers into what it names. What a caller may not read is not
 * there for them.
 */
@Component
class Lookup {

    static final int MOST = 200;

    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");
    private static final Pattern VERSION = Pattern.compile("\"?([0-9]{1,9})(?:-([0-9]{1,18}))?\"?");

    private final Drafts drafts;
    private final Branches branches;
    private final Staff staff;

    Lookup(Drafts drafts, Branches branches, Staff staff) {
        this.drafts = drafts;
        this.branches = branches;
        this.staff = staff;
    }

    /** An open task, and the draft it is about. */
    record TaskOn(TaskId task, DraftId draft) {}

    /**
     * The version of a draft somebody read, and the round it was under review in; that round may
     * end without another version.
     */
    record Seen(int version, Optional<RoundId> round) {

        static Seen of(Draft draft) {
            return new Seen(draft.saved().version(), draft.stage().inRound());
        }

        String tag() {
            return version + round.map(each -> "-" + each).orElse("");
        }
    }

    ArticleId article(String text, PersonId by) {
        return ArticleId.parse(text)
                .filter(article -> drafts.mayRead(article, by))
                .orElseThrow(() -> Refused.because(Refusal.NOT_FOUND));
    }

    /** A draft of an article, whether there is one now or not. */
    DraftId draft(String text, PersonId by) {
        return DraftId.parse(text)
                .filter(draft -> drafts.mayRead(draft.article(), by))
                .orElseThrow(() -> Refused.because(Refusal.NOT_FOUND));
    }

    /** One that waits beside a draft. */
    Branch branch(DraftId draft, long number) {
        return branches.of(draft).stream()
                .filter(branch -> branch.id().value() == number)
                .findFirst()
                .orElseThrow(() -> Refused.because(Rule.BRANCH_GONE));
    }

    TaskOn task(String text, PersonId by) {
        return TaskId.parse(text)
                .flatMap(task ->
                        drafts.round(task.round())
                                .map(Round::draft)
                                .map(draft -> new TaskOn(task, draft)))
                .filter(found -> drafts.mayRead(found.draft().article(), by))
                .orElseThrow(() -> Refused.because(Refusal.NOT_FOUND));
    }

    /** The desk of that code, or the one it was merged into. */
    DeskId desk(String code) {
        return coded(code).map(Desk::now).orElseThrow(() -> Refused.because(Refusal.NOT_FOUND));
    }

    /** The very desk of that code, for who keeps the list; what was merged is none any more. */
    DeskId deskItself(String code) {
        return standingDesk(code).orElseThrow(() -> Refused.because(Refusal.NOT_FOUND));
    }

    Optional<DeskId> standingDesk(String code) {
        return coded(code).filter(desk -> desk.mergedInto().isEmpty()).map(Desk::id);
    }

    private Optional<Desk> coded(String code) {
        return staff.desksEver().stream().filter(desk -> desk.code().equals(code)).findFirst();
    }

    DeskId readableDesk(String code, PersonId by) {
        var desk = desk(code);
        Rights.refusal(Action.READ, staff.person(by), Matter.on(desk))
                .ifPresent(why -> {
                    throw Refused.because(why);
                });
        return desk;
    }

    /** The codes of all desks, for a list that names many. */
    Function<DeskId, String> codes() {
        Map<DeskId, String> codes =
                staff.desksEver().stream().collect(Collectors.toMap(Desk::id, Desk::code));
        return desk -> codes.getOrDefault(desk, "");
    }

    /** The version an act is meant for, out of {@code If-Match}. */
    static int version(Optional<String> ifMatch) {
        return seen(ifMatch).version();
    }

    /** The same with its round, where the caller says that, too. */
    static Seen seen(Optional<String> ifMatch) {
        var text = ifMatch.orElseThrow(() -> Refused.because(Rule.VERSION_NEEDED)).strip();
        var form = VERSION.matcher(text);
        if (!form.matches()) {
            throw Refused.because(Rule.MALFORMED_VERSION);
        }
        return new Seen(
                Integer.parseInt(form.group(1)),
                Optional.ofNullable(form.group(2)).flatMap(RoundId::parse));
    }

    static Keyset from(Optional<String> next, Keyset start) {
        return next.map(text ->
                        Keyset.parse(text)
                                .orElseThrow(() -> Refused.because(Rule.BAD_REQUEST, "from")))
                .orElse(start);
    }

    /** The id a list goes on behind; empty where it begins. */
    static Optional<Long> behind(String next) {
        if (next.isEmpty()) {
            return Optional.empty();
        }
        if (!ID.matcher(next).matches()) {
            throw Refused.because(Rule.BAD_REQUEST, "from");
        }
        return Optional.of(Long.valueOf(next));
    }

    static int limit(int asked) {
        if (asked < 1 || asked > MOST) {
            throw Refused.because(Rule.BAD_REQUEST, "limit: 1–" + MOST);
        }
        return asked;
    }
}
