package org.caibian.subject;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.shared.PersonId;
import org.caibian.staff.Administrators;
import org.caibian.staff.HouseAct;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sections, topics and tags of the house. */
@Component
@Transactional
public class Subjects {

    /** So many topics a house has; one that is merged into another is none. */
    public static final int MOST_TOPICS = 2_000;

    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,40}");
    static final int LONGEST_NAME = 20;
    private static final int SHORTEST_TAG_IN_A_TEXT = 2;
    private static final int LONGEST_ENGLISH_NAME = 40;

    private final SubjectRows rows;
    private final Administrators administrators;
    private final Ledger ledger;

    Subjects(SubjectRows rows, Administrators administrators, Ledger ledger) {
        this.rows = rows;
        this.administrators = administrators;
        this.ledger = ledger;
    }

    /** The sections readers are led to, in the house's order. */
    @Transactional(readOnly = true)
    public List<Section> sections() {
        return rows.sections();
    }

    /** The section of that id, or what it was merged into; also one that was put aside. */
    @Transactional(readOnly = true)
    public Optional<Section> section(SectionId id) {
        return rows.section(id);
    }

    /** The section at that address, or what it was merged into. */
    @Transactional(readOnly = true)
    public Optional<Section> section(String slug) {
        return rows.section(slug);
    }

    /**
     * Topics in the house's order, after {@code last} or from the first; at most {@code limit},
     * none that was put aside.
     */
    @Transactional(readOnly = true)
    public List<Topic> topics(Optional<TopicId> last, int limit) {
        return rows.topics(last, limit);
    }

    /** Those with {@code part} in their name, from that place of the list on. */
    @Transactional(readOnly = true)
    public List<Topic> topicsLike(String part, int from, int limit) {
        return rows.topicsLike(part.strip(), from, limit);
    }

    /** The topic of that name, or what it was merged into; also one that was put aside. */
    @Transactional(readOnly = true)
    public Optional<Topic> topicNamed(String name) {
        return rows.topicNamed(name);
    }

    /** The topic at that address, or what it was merged into; also one that was put aside. */
    @Transactional(readOnly = true)
    public Optional<Topic> topic(String slug) {
        return rows.topic(slug);
    }

    /** The tag of that name, or what it was merged into; also one that was put aside. */
    @Transactional(readOnly = true)
    public Optional<Tag> tag(String name) {
        return rows.tag(name);
    }

    /** What that id means now: the same, or what it was merged into. */
    @Transactional(readOnly = true)
    public Optional<Subject> now(SubjectId id) {
        return switch (id) {
            case SectionId section -> rows.section(section).map(Subject.class::cast);
            case TopicId topic -> rows.topic(topic).map(Subject.class::cast);
            case TagId tag -> rows.tag(tag).map(Subject.class::cast);
        };
    }

    /** Tags whose name contains {@code part}, at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<Tag> tagsLike(String part, int limit) {
        return rows.tagsLike(part, limit);
    }

    /**
     * Tags that occur in a text, at most {@code limit}, those it names most often first; tags of a
     * single character are in too many other words.
     */
    @Transactional(readOnly = true)
    public List<Tag> tagsIn(String text, int limit) {
        return rows.tagsIn(text, SHORTEST_TAG_IN_A_TEXT, limit);
    }

    /**
     * The tag of that name, or what it was merged into, made where there is none; a name has 1 to
     * 20 characters.
     */
    public Tag tagNamed(String name) {
        var stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A tag has 1 to " + LONGEST_NAME + " characters");
        }
        return rows.tag(stripped)
                .orElseGet(() -> {
                    rows.addTag(stripped);
                    return rows.tag(stripped).orElseThrow();
                });
    }

    public SubjectResult addSection(String slug, String name, String nameEn, PersonId by) {
        if (!administrators.may(HouseAct.ADD_SECTION, by)) {
            return SubjectResult.NOT_ALLOWED;
        }
        if (isNoName(name)) {
            return SubjectResult.UNUSABLE_NAME;
        }
        if (nameEn.isBlank() || nameEn.strip().length() > LONGEST_ENGLISH_NAME) {
            return SubjectResult.UNUSABLE_NAME_EN;
        }
        if (!SLUG.matcher(slug).matches()) {
            return SubjectResult.UNUSABLE_SLUG;
        }
        if (!rows.addSection(slug, name.strip(), nameEn.strip())) {
            return SubjectResult.TAKEN;
        }
        ledger.write(Act.SECTION_ADDED, by, Map.of("section", name.strip()));
        return SubjectResult.ADDED;
    }

    public SubjectResult addTopic(String slug, String name, PersonId by) {
        if (!administrators.may(HouseAct.ADD_TOPIC, by)) {
            return SubjectResult.NOT_ALLOWED;
        }
        if (isNoName(name)) {
            return SubjectResult.UNUSABLE_NAME;
        }
        if (!SLUG.matcher(slug).matches()) {
            return SubjectResult.UNUSABLE_SLUG;
        }
        if (rows.countTopics() >= MOST_TOPICS) {
            return SubjectResult.FULL;
        }
        if (!rows.addTopic(slug, name.strip())) {
            return SubjectResult.TAKEN;
        }
        ledger.write(Act.TOPIC_ADDED, by, Map.of("topic", name.strip()));
        return SubjectResult.ADDED;
    }

    private static boolean isNoName(String name) {
        return name.isBlank() || name.strip().length() > LONGEST_NAME;
    }
}
