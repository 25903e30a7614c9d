package org.caibian.subject;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.shared.Carried;
import org.caibian.shared.PersonId;
import org.caibian.staff.Administrators;
import org.caibian.staff.HouseAct;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Merges one section, topic or tag into another: all that is under the first is found under the
 * second, and the first leads there until that is undone. Sealed words go on saying what they said.
 */
@Component
@Transactional
public class SubjectMerges {

    private final MergeRows rows;
    private final KeptMergeRows kept;
    private final List<Carrying> rooms;
    private final Administrators administrators;
    private final Ledger ledger;

    SubjectMerges(
            MergeRows rows,
            KeptMergeRows kept,
            List<Carrying> rooms,
            Administrators administrators,
            Ledger ledger) {
        this.rows = rows;
        this.kept = kept;
        this.rooms = List.copyOf(rooms);
        this.administrators = administrators;
        this.ledger = ledger;
    }

    /** What would come of it, for whoever is asked before it is done. */
    @Transactional(readOnly = true)
    public MergeResult foreseen(SubjectId from, SubjectId into, PersonId by) {
        return refusal(from, into, by)
                .<MergeResult>map(MergeResult.Refused::new)
                .orElseGet(() -> new MergeResult.Foreseen(under(from)));
    }

    public MergeResult merge(SubjectId from, SubjectId into, PersonId by) {
        rows.takeTurns();
        var refusal = refusal(from, into, by);
        if (refusal.isPresent()) {
            return new MergeResult.Refused(refusal.get());
        }
        // Whoever releases under one of them now waits, and finds what it became.
        rows.hold(from, into);
        var carried = under(from);
        ledger.write(Act.SUBJECT_MERGED, by, told(from, into, carried));
        return new MergeResult.Merged(merged(from, into, by), carried);
    }

    private MergeId merged(SubjectId from, SubjectId into, PersonId by) {
        var ledOn = rows.leadingTo(from);
        var known = rooms.stream().anyMatch(room -> room.isKnown(from));
        var merge = kept.add(from, into, ledOn, rows.handOnMediaTopic(from, into), by);
        rooms.forEach(room -> kept.addArticles(merge, room.room(), room.articles(from)));
        rows.merge(from, into, known);
        rooms.forEach(room -> room.refile(from, into));
        return merge;
    }

    private Map<String, String> told(SubjectId from, SubjectId into, Carried carried) {
        return Map.of(
                CatalogueRows.table(from),
                rows.name(from).orElseThrow(),
                "into",
                rows.name(into).orElseThrow(),
                "drafts",
                Long.toString(carried.drafts()),
                "stories",
                Long.toString(carried.stories()));
    }

    private Optional<MergeResult.Why> refusal(SubjectId from, SubjectId into, PersonId by) {
        if (from.getClass() != into.getClass()) {
            throw new IllegalArgumentException(from + " and " + into + " are of two sorts");
        }
        if (!administrators.may(HouseAct.MERGE_SUBJECTS, by)) {
            return Optional.of(MergeResult.Why.NOT_ALLOWED);
        }
        if (from.equals(into)) {
            return Optional.of(MergeResult.Why.ITSELF);
        }
        return rows.name(from).isEmpty() || rows.name(into).isEmpty()
                ? Optional.of(MergeResult.Why.GONE)
                : Optional.empty();
    }

    private Carried under(SubjectId subject) {
        return rooms.stream()
                .map(room -> room.under(subject))
                .reduce(Carried.NOTHING, Carried::and);
    }
}
