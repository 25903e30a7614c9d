package org.caibian.subject;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where readers find what is released: under what its words name, or what that was merged into.
 * Nothing of it is merged until the release is over, and readers know the name from then on.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Filing {

    private final MergeRows rows;

    Filing(MergeRows rows) {
        this.rows = rows;
    }

    /** The section to file it in. */
    public SectionId under(SectionId named) {
        return new SectionId(rows.became("section", List.of(named.value())).getFirst());
    }

    /** The topic to file it under. */
    public TopicId under(TopicId named) {
        return new TopicId(rows.became("topic", List.of(named.value())).getFirst());
    }

    /** The tags to file it under, each once. */
    public List<TagId> under(Collection<TagId> named) {
        return named.isEmpty()
                ? List.of()
                : rows.became("tag", named.stream().map(TagId::value).toList()).stream()
                        .distinct()
                        .map(TagId::new)
                        .toList();
    }
}
