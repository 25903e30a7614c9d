package org.caibian.ui.article;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import org.caibian.article.Draft;
import org.caibian.article.Kind;
import org.caibian.article.Refusal;
import org.caibian.article.ReviewTask;
import org.caibian.article.Stage;
import org.caibian.shared.PersonId;
import org.caibian.ui.editor.QuietSwitch;
import org.caibian.ui.parts.Badges;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.KeyedButton;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.PlanMarks;

/** The head of the article's page: the way back, what it is, where it stands, and the acts. */
final class ArticleHead extends Header {
    private final Div acts = Bits.block("acts");

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
        removeAll();
        add(back, Bits.rule());
        add(Bits.words(file.number(), "no", "num"));
        var title = Bits.tagged("h1", headline);
        title.addClassName("tt");
        add(title);
        if (file.id().isCorrection()) {
            add(Badges.kind(Kind.CORRECTION));
        }
        file.draft().ifPresent(draft -> add(badge(file, draft)));
        file.story().ifPresent(_ -> add(Badges.live()));
        if (file.isWithdrawn()) {
            add(Badges.withdrawn());
        }
        plans.labels(file.ahead(moments)).forEach(this::add);
        add(Bits.grow(), acts);
        acts.removeAll();
    }

    /** Where somebody looking for this article would have found it. */
    private static String from(ArticleFile file, boolean reviews) {
        if (reviews && file.task().isPresent()) {
            return "queue";
        }
        return file.draft().isPresent() ? "articles" : "published";
    }

    /** One act; only the primary one is filled. */
    Button act(String key, boolean primary, Runnable act) {
        var button = new Button(getTranslation(key), _ -> act.run());
        if (primary) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        acts.add(button);
        return button;
    }

    /** Switches an act off, and says why. */
    void refuse(Button act, Refusal why) {
        acts.add(new WhyNot(act, why));
    }

    void quiet(String key, String keys, Runnable act) {
        var button = KeyedButton.of(key, keys, act);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        acts.add(button);
    }

    /** Writing with nothing around the paper. */
    void offerQuiet(PersonId writer) {
        acts.add(new QuietSwitch(writer));
    }

    void link(String key, String href) {
        var link = new Anchor(href, getTranslation(key));
        link.setRouterIgnore(true);
        link.setTarget("_blank");
        link.addClassName("linkbutton");
        acts.add(link);
    }

    private Span badge(ArticleFile file, Draft draft) {
        return draft.stage() instanceof Stage.Drafting && file.returned().isPresent()
                ? Bits.words(getTranslation("stage.RETURNED"), "bd", "fill")
                : Badges.stage(draft.stage().name(), file.task().map(ReviewTask::step));
    }
}
