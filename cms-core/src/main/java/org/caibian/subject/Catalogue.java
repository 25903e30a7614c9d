package org.caibian.subject;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.shared.PersonId;
import org.caibian.staff.Administrators;
import org.caibian.staff.HouseAct;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lists of sections, topics and tags as their administrators keep them: in order, and those put
 * aside (归档) among them.
 */
@Component
@Transactional
public class Catalogue {

    private final CatalogueRows rows;
    private final Administrators administrators;
    private final Ledger ledger;

    Catalogue(CatalogueRows rows, Administrators administrators, Ledger ledger) {
        this.rows = rows;
        this.administrators = administrators;
        this.ledger = ledger;
    }

    /** All sections in the house's order. */
    @Transactional(readOnly = true)
    public List<Section> sections() {
        return rows.sections();
    }

    /** All topics in the house's order, of which it has no more than {@link Subjects} adds. */
    @Transactional(readOnly = true)
    public List<Topic> topics() {
        return rows.topics(Optional.empty(), Integer.MAX_VALUE);
    }

    /** Those after {@code last}, or from the first; at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<Topic> topics(Optional<TopicId> last, int limit) {
        return rows.topics(last, limit);
    }

    /**
     * Tags whose name begins with {@code beginning}, by name, after {@code after} in that order; at
     * most {@code limit}.
     */
    @Transactional(readOnly = true)
    public List<Tag> tags(String beginning, String after, int limit) {
        return rows.tags(beginning, after, limit);
    }

    /** Puts a section at {@code place} of the list, counted from 0; readers find it there. */
    public CatalogueResult move(SectionId section, int place, PersonId by) {
        return moved(section, place, by);
    }

    /** Puts a topic at {@code place} of the list, counted from 0. */
    public CatalogueResult move(TopicId topic, int place, PersonId by) {
        return moved(topic, place, by);
    }

    private CatalogueResult moved(SubjectId id, int place, PersonId by) {
        return change(id, Act.SUBJECT_MOVED, by, () -> rows.move(id, place));
    }

    /** Who writes is not offered it any more; what is under it stays so, and has its page. */
    public CatalogueResult archive(SubjectId id, PersonId by) {
        return change(id, Act.SUBJECT_ARCHIVED, by, () -> rows.setArchived(id, true));
    }

    /** Takes it back among those that are offered. */
    public CatalogueResult unarchive(SubjectId id, PersonId by) {
        return change(id, Act.SUBJECT_UNARCHIVED, by, () -> rows.setArchived(id, false));
    }

    /** {@code act} says whether it changed anything: what is so already is told to nobody. */
    private CatalogueResult change(SubjectId id, Act told, PersonId by, BooleanSupplier act) {
        if (!administrators.may(HouseAct.ARRANGE_SUBJECTS, by)) {
            return CatalogueResult.NOT_ALLOWED;
        }
        var name = rows.name(id);
        if (name.isEmpty()) {
            return CatalogueResult.GONE;
        }
        if (act.getAsBoolean()) {
            ledger.write(told, by, Map.of(CatalogueRows.table(id), name.get()));
        }
        return CatalogueResult.DONE;
    }
}
