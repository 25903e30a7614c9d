package org.caibian.ui.load;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caibian.publication.OpenLook;
import org.caibian.shared.PersonId;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Saying;

/** The flashes of a desk to look at again, the soonest due first, each with whoever may. */
final class LookShare extends Section {
    private final OpenLooks looks;
    private final Function<PersonId, String> names;

    LookShare(OpenLooks looks, Function<PersonId, String> names) {
        this.looks = looks;
        this.names = names;
        var title = getTranslation("flash.queue");
        var counts = Bits.block("counts");
        looks.mark().ifPresent(counts::add);
        var list = new UnorderedList();
        looks.all().forEach(each -> list.add(line(each)));
        add(Bits.block("head", Bits.block("holder", Bits.bold(title)), counts), list);
        addClassName("share");
        getElement().setAttribute("aria-label", title);
    }

    private ListItem line(OpenLook each) {
        var headline = new Anchor("articles/" + each.look().article(), each.look().headline());
        headline.addClassName("headline");
        return new ListItem(
                Bits.words(getTranslation("flash.step." + each.look().step()), "step"),
                headline,
                Bits.words(who(each), "who"),
                looks.due().of(each.look().deadline()));
    }

    private String who(OpenLook each) {
        var may =
                each.lookers().stream()
                        .map(names)
                        .sorted()
                        .collect(Collectors.joining(Saying.words("list.comma")));
        return may.isEmpty() ? getTranslation("load.looks.nobody") : may;
    }
}
