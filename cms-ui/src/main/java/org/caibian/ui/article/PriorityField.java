package org.caibian.ui.article;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.caibian.article.Action;
import org.caibian.article.Draft;
import org.caibian.article.Priorities;
import org.caibian.article.Priority;
import org.caibian.article.PriorityResult;
import org.caibian.security.SignedIn;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.Saying;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** How pressing an article is; whoever may write on its desk says so here, at any stage. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PriorityField extends Select<Priority> {
    private final Priorities priorities;
    private final SignedIn me;
    private Optional<Draft> shown = Optional.empty();

    PriorityField(Priorities priorities, SignedIn me) {
        this.priorities = priorities;
        this.me = me;
        setLabel(getTranslation("priority.label"));
        setItems(Priority.values());
        setItemLabelGenerator(each -> getTranslation("priority." + each));
        addClassName("priority");
        addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                shown.ifPresent(draft -> give(draft, changed.getValue()));
            }
        });
    }

    void show(ArticleFile file) {
        shown = file.draft();
        setVisible(shown.isPresent());
        shown.ifPresent(draft -> {
            var refusal = file.permit().refusal(Action.PRIORITISE);
            setValue(draft.priority());
            setReadOnly(refusal.isPresent());
            setHelperText(refusal.map(Saying::refusal).orElse(""));
        });
    }

    private void give(Draft draft, Priority priority) {
        switch (priorities.give(draft.id(), priority, me.id())) {
            case PriorityResult.Given(var now) ->
                    Notices.say("priority.given", getTranslation("priority." + now));
            case PriorityResult.Refused(var why) -> {
                setValue(draft.priority());
                setErrorMessage(Saying.refusal(why));
                setInvalid(true);
            }
        }
    }
}
