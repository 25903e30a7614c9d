package org.caibian.ui.article;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.caibian.article.Draft;
import org.caibian.article.Priorities;
import org.caibian.article.PriorityResult;
import org.caibian.right.Action;
import org.caibian.rule.Priority;
import org.caibian.security.SignedIn;
import org.caibian.shared.Seen;
import org.caibian.staff.Person;
import org.caibian.staff.Staff;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.parts.AtOnce;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.Saying;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** How pressing an article is; whoever may write on its desk says so here, at any stage. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PriorityField extends Select<Priority> {
    private final Priorities priorities;
    private final Staff staff;
    private final SignedIn me;
    private @Nullable Draft shown;
    private Priority seen = Priority.NORMAL;

    PriorityField(Priorities priorities, Staff staff, SignedIn me) {
        this.priorities = priorities;
        this.staff = staff;
        this.me = me;
        setLabel(getTranslation("priority.label"));
        setItems(Priority.values());
        setItemLabelGenerator(each -> getTranslation("priority." + each));
        addClassName("priority");
        AtOnce.mark(this);
        addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                Optional.ofNullable(shown).ifPresent(draft -> give(draft, changed.getValue()));
            }
        });
    }

    void show(ArticleFile file) {
        shown = file.draft().orElse(null);
        setVisible(file.draft().isPresent());
        file.draft()
                .ifPresent(draft -> {
                    var refusal = file.permit().refusal(Action.PRIORITISE);
                    seen = draft.priority();
                    setValue(seen);
                    setReadOnly(refusal.isPresent());
                    setHelperText(refusal.map(Saying::refusal).orElse(""));
                });
    }

    private void give(Draft draft, Priority priority) {
        switch (priorities.give(draft.id(), Seen.of(seen), priority, me.id())) {
            case PriorityResult.Given(var now) -> {
                seen = now;
                setInvalid(false);
                Notices.say("priority.given", said(now));
            }
            case PriorityResult.Outdated(var now, var by) -> {
                seen = now;
                refuse(
                        Saying.words(
                                "priority.outdated",
                                by.map(staff::person)
                                        .map(Person::name)
                                        .orElseGet(() -> getTranslation("plan.outdated.somebody")),
                                said(now),
                                said(priority)));
            }
            case PriorityResult.Refused(var why) -> refuse(Saying.refusal(why));
        }
    }

    private void refuse(String why) {
        setValue(seen);
        setErrorMessage(why);
        setInvalid(true);
    }

    private String said(Priority priority) {
        return getTranslation("priority." + priority);
    }
}
