package org.caibian.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.caibian.staff.Desk;
import org.caibian.staff.OpenWork;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.DeskNames;
import org.caibian.ui.parts.Saying;

/**
 * Says what keeps a desk from being put aside or merged: the first of each sort by number, and who
 * has them. Whoever reads that desk is led to the articles; others to who may go on with each.
 */
final class OpenOnDesk extends Dialog {
    private final boolean reads;

    OpenOnDesk(String titleKey, Desk desk, List<OpenWork> work, boolean reads) {
        this.reads = reads;
        setHeaderTitle(Saying.words(titleKey, DeskNames.of(desk)));
        setWidth("min(520px, 100vw - 32px)");
        var told = Bits.words(Saying.words("admin.desks.open", DeskMerging.told(work)));
        add(Bits.block("held", told, list(work), reads ? all(desk) : hint()));
        getFooter().add(new Button(getTranslation("close"), _ -> close()));
    }

    private UnorderedList list(List<OpenWork> work) {
        var list = new UnorderedList();
        for (var open : work) {
            open.first().forEach(one -> list.add(line(open.sort(), one)));
            long more = open.many() - open.first().size();
            if (more > 0) {
                list.add(new ListItem(Saying.words("admin.desks.open.more", more)));
            }
        }
        return list;
    }

    private ListItem line(OpenWork.Sort sort, OpenWork.One one) {
        var which =
                one.draft()
                        .<Component>map(draft ->
                                link("articles/" + draft + (reads ? "" : "/rights"), one.which()))
                        .orElseGet(() -> Bits.words(one.which()));
        var key = "admin.desks.open." + sort + (one.who().isPresent() ? "" : ".nobody");
        return new ListItem(which, Bits.words(" · " + Saying.words(key, one.who().orElse(""))));
    }

    private Component all(Desk desk) {
        return link("articles?desk=" + desk.code(), Saying.words("admin.desks.open.all"));
    }

    private static Component hint() {
        return Bits.words(Saying.words("admin.desks.open.hint"), "reason");
    }

    /** The page it leads to is not under this any more. */
    private Anchor link(String href, String words) {
        var link = new Anchor(href, words);
        link.addClassName("textlink");
        link.getElement().addEventListener("click", _ -> close());
        return link;
    }
}
