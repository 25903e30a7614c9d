package org.caibian.ui.admin;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.function.Function;
import org.caibian.staff.Held;
import org.caibian.ui.parts.Saying;

/** What somebody holds, a line each. */
final class HeldLines {
    /** More of one sort are told as a number. */
    private static final int MOST_TOLD = 12;

    private HeldLines() {}

    /** With what is to be said {@code after} each. */
    static UnorderedList of(Collection<Held> all, Function<Held, String> after) {
        var list = new UnorderedList();
        for (var sort : Held.Sort.values()) {
            var ofIt = all.stream().filter(held -> held.sort() == sort).toList();
            ofIt.stream()
                    .limit(MOST_TOLD)
                    .map(held -> new ListItem(what(held) + after.apply(held)))
                    .forEach(list::add);
            if (ofIt.size() > MOST_TOLD) {
                list.add(
                        new ListItem(
                                Saying.words("admin.held.more." + sort, ofIt.size() - MOST_TOLD)));
            }
        }
        return list;
    }

    private static String what(Held held) {
        var more =
                held.sort() == Held.Sort.STEP ? Saying.words("step." + held.more()) : held.more();
        return Saying.words("admin.held." + held.sort(), held.which(), more);
    }
}
