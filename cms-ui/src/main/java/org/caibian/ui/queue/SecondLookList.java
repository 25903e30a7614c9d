package org.caibian.ui.queue;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import org.caibian.publication.SecondLook;
import org.caibian.publication.SecondLooks;
import org.caibian.security.SignedIn;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.DueMarks;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Flashes readers have that I may look at again, above what waits for its first release. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class SecondLookList extends Section {
    private final SecondLooks looks;
    private final SignedIn me;
    private final DueMarks due;

    SecondLookList(SecondLooks looks, SignedIn me, DueMarks due) {
        this.looks = looks;
        this.me = me;
        this.due = due;
        addClassName("looks");
        getElement().setAttribute("aria-label", getTranslation("flash.queue"));
    }

    /** Reads again what waits; gone where nothing does. */
    void refresh() {
        removeAll();
        var open = looks.openTo(me.id());
        setVisible(!open.isEmpty());
        if (open.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        open.forEach(look -> list.add(item(look)));
        add(
                Bits.block(
                        "title",
                        Bits.bold(getTranslation("flash.queue")),
                        Bits.words(Integer.toString(open.size()))),
                list);
    }

    private ListItem item(SecondLook look) {
        var link = new Anchor("articles/" + look.article(), look.headline());
        return new ListItem(
                Bits.words(getTranslation("flash.step." + look.step()), "bd", "fill"),
                link,
                due.of(look.deadline()));
    }
}
