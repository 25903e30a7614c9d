package org.caibian.ui.article;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.caibian.article.Draft;
import org.caibian.article.ReviewTask;
import org.caibian.manuscript.Kind;
import org.caibian.right.Stage;
import org.caibian.shared.PersonId;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.editor.QuietSwitch;
import org.caibian.ui.parts.Badges;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.InPlace;
import org.caibian.ui.parts.KeptButtons;
import org.caibian.ui.parts.KeyedButton;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.PlanMarks;
import org.jspecify.annotations.Nullable;

/** The head of the article's page: the way back, what it is, where it stands, and the acts. */
final class ArticleHead extends Header {
    private final Div acts = Bits.block("acts");
    private final KeptButtons buttons = new KeptButtons();
    private final List<Component> offered = new ArrayList<>();
    private @Nullable QuietSwitch quiet;
    private final PlanMarks plans;
    private final Moments moments;

    ArticleHead(PlanMarks plans, Moments moments) {
        this.plans = plans;
        this.moments = moments;
        addClassName("wh");
    }

    void show(ArticleFile file, String headline, boolean reviews) {
        var from = from(file, reviews);
        var back = new Anchor(from, "");
        back.add(new Icon("left"), Bits.words(getTranslation("nav." + from)));
        back.addClassName("back");
        var title = Bits.tagged("h1", headline);
        title.addClassName("tt");
        var parts = new ArrayList<Component>();
        parts.add(back);
        parts.add(Bits.rule());
        parts.add(Bits.words(file.number(), "no", "num"));
        parts.add(title);
        parts.addAll(marks(file));
        parts.add(Bits.grow());
        parts.add(acts);
        InPlace.show(this, parts);
        offered.clear();
    }

    private List<Component> marks(ArticleFile file) {
        var marks = new ArrayList<Component>();
        if (file.id().isCorrection()) {
            marks.add(Badges.kind(Kind.CORRECTION));
        }
        file.draft().ifPresent(draft -> marks.add(badge(file, draft)));
        file.readers().story().ifPresent(_ -> marks.add(Badges.live()));
        if (file.readers().isWithdrawn()) {
            marks.add(Badges.withdrawn());
        }
        marks.addAll(plans.labels(file.ahead(moments)));
        return marks;
    }

    /** Of the acts that were offered before, those that were not offered again go. */
    void settle() {
        InPlace.show(acts, offered);
    }

    /** Where somebody looking for this article would have found it. */
    private static String from(ArticleFile file, boolean reviews) {
        if (reviews && file.way().task().isPresent()) {
            return "queue";
        }
        return file.draft().isPresent() ? "articles" : "published";
    }

    /** One act; only the primary one is filled. */
    Button act(String key, boolean primary, Runnable act) {
        var button = buttons.of(key, act);
        button.setThemeVariant(ButtonVariant.LUMO_PRIMARY, primary);
        offer(button);
        return button;
    }

    /** Switches an act off, and says why. */
    void refuse(Button act, String why) {
        buttons.forget(act);
        offered.remove(act);
        offer(new WhyNot(act, why));
    }

    void quiet(String key, String keys, Runnable act) {
        var button = buttons.of(key, act, does -> KeyedButton.of(key, keys, does));
        button.setThemeVariant(ButtonVariant.LUMO_TERTIARY, true);
        offer(button);
    }

    /** Writing with nothing around the paper. */
    void offerQuiet(PersonId writer) {
        if (quiet == null) {
            quiet = new QuietSwitch(writer);
        }
        offer(quiet);
    }

    void link(String key, String href) {
        var link = new Anchor(href, getTranslation(key));
        link.setRouterIgnore(true);
        link.setTarget("_blank");
        link.addClassName("linkbutton");
        offer(link);
    }

    private void offer(Component act) {
        InPlace.next(acts, offered, act);
    }

    private Span badge(ArticleFile file, Draft draft) {
        return draft.stage() instanceof Stage.Drafting && file.returned().isPresent()
                ? Bits.words(getTranslation("stage.RETURNED"), "bd", "fill")
                : Badges.stage(draft.stage().name(), file.way().task().map(ReviewTask::step));
    }
}
