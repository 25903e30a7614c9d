package org.caibian.ui.load;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.caibian.article.DeskLoad.Carried;
import org.caibian.article.DeskLoad.Share;
import org.caibian.publication.OpenLook;
import org.caibian.rule.Priority;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.ui.article.ReassignAct;
import org.caibian.ui.article.file.ArticleFiles;
import org.caibian.ui.parts.Avatar;
import org.caibian.ui.parts.Badges;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.DueMarks;
import org.caibian.ui.parts.InStead;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.Saying;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Draws what each person holds, the soonest due first, and gives it to others. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class Shares {
    private final ReassignAct reassigning;
    private final ArticleFiles files;
    private final DueMarks due;
    private final Moments moments;
    private Runnable done = () -> {};

    Shares(ReassignAct reassigning, ArticleFiles files, DueMarks due, Moments moments) {
        this.reassigning = reassigning;
        this.files = files;
        this.due = due;
        this.moments = moments;
    }

    /** Tells when a step was given to somebody else. */
    void onDone(Runnable act) {
        done = act;
    }

    /** The second looks that are open, as they stand to their deadlines. */
    OpenLooks again(List<OpenLook> open) {
        return new OpenLooks(open, due);
    }

    Section of(OpenLooks looks) {
        return new LookShare(looks, files::name);
    }

    /** What somebody holds; how many of {@code looks} they may take beside it. */
    Section of(Share share, OpenLooks looks) {
        var name = share.holder().isPresent() ? share.name() : Saying.words("load.nobody");
        var list = new UnorderedList();
        share.first().forEach(each -> list.add(line(each, new Seen<>(share.holder()))));
        int rest = share.tasks() - share.first().size();
        if (rest > 0) {
            list.add(new ListItem(Bits.words(Saying.words("load.more", rest), "lbl")));
        }
        var section = new Section(head(share, name, looks), list);
        section.addClassName("share");
        section.getElement().setAttribute("aria-label", name);
        return section;
    }

    /** Who holds nothing and could be given something; whether there are {@code more} of them. */
    Section free(List<Share> idle, boolean more, OpenLooks looks) {
        var names = Bits.block("idle");
        idle.forEach(share -> {
            var one = Bits.line("one", new Avatar(share.name()), Bits.words(share.name()));
            looks.of(share.holder()).mark().ifPresent(one::add);
            names.add(one);
        });
        if (more) {
            names.add(Bits.words(Saying.words("load.none.more", idle.size()), "lbl"));
        }
        var title = Saying.words("load.none");
        var section =
                new Section(Bits.block("head", Bits.block("holder", Bits.bold(title))), names);
        section.addClassName("share");
        section.getElement().setAttribute("aria-label", title);
        section.setVisible(!idle.isEmpty());
        return section;
    }

    private Div head(Share share, String name, OpenLooks looks) {
        var who = Bits.block("holder");
        share.holder().ifPresent(_ -> who.add(new Avatar(name).size("m")));
        who.add(Bits.bold(name));
        var counts = Bits.block("counts", Bits.words(Saying.words("load.holds", share.tasks())));
        if (share.late() > 0) {
            counts.add(LoadSum.signal("over", "warn", "load.late", share.late()));
        }
        if (share.soon() > 0) {
            counts.add(LoadSum.signal("due", "clock", "load.soon", share.soon()));
        }
        looks.of(share.holder()).mark().ifPresent(counts::add);
        share.oldest()
                .ifPresent(since ->
                        counts.add(
                                moments.say(
                                        Bits.words("", "lbl"),
                                        () -> Saying.words("load.oldest", moments.waited(since)))));
        return Bits.block("head", who, counts);
    }

    private ListItem line(Carried each, Seen<PersonId> holder) {
        var headline = new Anchor("articles/" + each.draft(), each.headline());
        headline.addClassName("headline");
        var step = InStead.name(step(each), each.inSteadOfName());
        var line = new ListItem(Bits.words(step, "step"), headline);
        if (each.priority() != Priority.NORMAL) {
            line.add(Badges.priority(each.priority()));
        }
        var away = new Button(Saying.words("act.REASSIGNED"), _ -> reassign(each, holder));
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        away.setAriaLabel(Saying.words("load.reassign", each.headline()));
        line.add(due.of(each.deadline()), away);
        return line;
    }

    private void reassign(Carried each, Seen<PersonId> holder) {
        reassigning.ask(
                each.task(),
                holder,
                () -> {
                    Notices.say("verdict.reassigned");
                    done.run();
                });
    }

    private static String step(Carried each) {
        return Saying.words("step." + each.task().step());
    }
}
