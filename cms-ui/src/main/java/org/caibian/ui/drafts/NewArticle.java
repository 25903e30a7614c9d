package org.caibian.ui.drafts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.List;
import java.util.Optional;
import org.caibian.article.CreateResult;
import org.caibian.article.Writing;
import org.caibian.manuscript.Manuscript;
import org.caibian.rule.RoundRules;
import org.caibian.security.SignedIn;
import org.caibian.shared.DeskId;
import org.caibian.staff.Desk;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Saying;
import org.caibian.ui.shell.DeskChoice;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Begins an article, from wherever its button stands. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class NewArticle {
    private final Writing writing;
    private final RoundRules rules;
    private final DeskChoice desks;

    NewArticle(Writing writing, RoundRules rules, DeskChoice desks) {
        this.writing = writing;
        this.rules = rules;
        this.desks = desks;
    }

    /** The button, for those who write on some desk. */
    public Optional<Button> button(SignedIn me) {
        var mine = desks.writable(me);
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        var button =
                new Button(
                        UI.getCurrent().getTranslation("new.act"),
                        new Icon("plus"),
                        _ -> ask(mine, me));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return Optional.of(button);
    }

    private void ask(List<Desk> mine, SignedIn me) {
        var shown = desks.shown(me);
        var first = mine.stream().filter(desk -> shown.contains(desk.id())).findFirst();
        var dialog = new NewArticleDialog(mine, first.orElse(mine.getFirst()), rules.offered());
        dialog.onBegin((desk, manuscript) -> begin(desk, manuscript, me, dialog));
        dialog.open();
    }

    private void begin(DeskId desk, Manuscript manuscript, SignedIn me, NewArticleDialog dialog) {
        switch (writing.create(desk, manuscript, me.id())) {
            case CreateResult.Created(var article) -> {
                dialog.close();
                UI.getCurrent().navigate("articles/" + article);
            }
            case CreateResult.Faulty(var problems) -> dialog.fault(Saying.problems(problems));
            case CreateResult.Refused(var why) -> dialog.fault(Saying.refusal(why));
        }
    }
}
