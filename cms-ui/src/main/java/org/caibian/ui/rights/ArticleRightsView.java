package org.caibian.ui.rights;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.caibian.article.Explained;
import org.caibian.article.Explaining;
import org.caibian.security.SignedIn;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Circle;
import org.caibian.staff.Colleagues;
import org.caibian.staff.Person;
import org.caibian.staff.Staff;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.DeskNames;
import org.caibian.ui.parts.PersonPicker;
import org.caibian.ui.shell.MainLayout;

/**
 * Why I may do something to an article, or may not; and, for chiefs and who administers the house,
 * why another may.
 */
@Route(value = "articles/:article/rights", layout = MainLayout.class)
@PermitAll
public class ArticleRightsView extends Composite<Div>
        implements BeforeEnterObserver, HasDynamicTitle {
    private static final String PERSON = "person";

    private final Explaining explaining;
    private final Staff staff;
    private final Colleagues colleagues;
    private final DeskNames desks;
    private final SignedIn me;

    ArticleRightsView(
            Explaining explaining,
            Staff staff,
            Colleagues colleagues,
            DeskNames desks,
            SignedIn me) {
        this.explaining = explaining;
        this.staff = staff;
        this.colleagues = colleagues;
        this.desks = desks;
        this.me = me;
        getContent().addClassName("rightspage");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var draft =
                event.getRouteParameters()
                        .get("article")
                        .flatMap(DraftId::parse)
                        .orElseThrow(NotFoundException::new);
        var who =
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter(PERSON)
                        .map(account ->
                                staff.byAccount(account).orElseThrow(NotFoundException::new))
                        .map(Person::id)
                        .orElse(me.id());
        show(draft, explaining.of(draft, who, me.id()).orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rights.why");
    }

    private void show(DraftId draft, Explained explained) {
        var back = new Anchor("articles/" + draft, explained.number());
        back.addClassName("cr");
        var all = new Anchor("rights", getTranslation("rights.title"));
        all.addClassName("textlink");
        var head = Bits.block("lh", new H1(getTranslation("rights.why")), all);
        if (explaining.mayAskOfOthers(draft, me.id())) {
            head.add(Bits.grow(), picker(draft, explained));
        }
        getContent().removeAll();
        getContent()
                .add(
                        back,
                        head,
                        new AnswerTable(
                                explained,
                                desks.all(),
                                staff.names(explained.away()),
                                me.id().equals(asked(explained))));
    }

    /** Those who serve on the article's desk; whoever else is meant is in the address. */
    private PersonPicker picker(DraftId draft, Explained explained) {
        var picker = new PersonPicker();
        picker.setAriaLabel(getTranslation("rights.person"));
        picker.offer(typed -> colleagues.of(Circle.servingOn(explained.desk()), typed));
        picker.setValue(explained.person());
        picker.addValueChangeListener(chosen -> {
            if (chosen.isFromClient() && chosen.getValue() != null) {
                UI.getCurrent()
                        .navigate(
                                "articles/" + draft + "/rights",
                                QueryParameters.of(PERSON, chosen.getValue().account()));
            }
        });
        return picker;
    }

    private static PersonId asked(Explained explained) {
        return explained.person().id();
    }
}
