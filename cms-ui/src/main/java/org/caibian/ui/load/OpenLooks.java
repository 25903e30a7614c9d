package org.caibian.ui.load;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.caibian.article.DueSignal;
import org.caibian.publication.OpenLook;
import org.caibian.shared.PersonId;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.DueMarks;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Saying;

/** The second looks (发后审) that are open on a desk, or those of them one person may take. */
record OpenLooks(List<OpenLook> all, DueMarks due) {

    OpenLooks of(Optional<PersonId> person) {
        return new OpenLooks(
                all.stream()
                        .filter(each -> person.filter(each.lookers()::contains).isPresent())
                        .toList(),
                due);
    }

    int count(DueSignal signal) {
        return Math.toIntExact(
                all.stream().filter(each -> due.signal(each.look().deadline()) == signal).count());
    }

    /** How many, and how many of them late; nothing where there are none. */
    Optional<Span> mark() {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var late = count(DueSignal.LATE);
        var mark = Bits.words("", "sig", late > 0 ? "over" : "due");
        mark.add(
                Icon.small(late > 0 ? "warn" : "clock"),
                Bits.words(
                        late > 0
                                ? Saying.words("load.looks.late", all.size(), late)
                                : Saying.words("load.looks", all.size())));
        return Optional.of(mark);
    }
}
