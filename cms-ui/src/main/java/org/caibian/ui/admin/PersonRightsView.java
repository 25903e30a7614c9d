package org.caibian.ui.admin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.caibian.article.ArticleNumbers;
import org.caibian.article.Explained;
import org.caibian.article.Explaining;
import org.caibian.security.SignedIn;
import org.caibian.shared.ArticleId;
import org.caibian.staff.Person;
import org.caibian.staff.Staff;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.DeskNames;
import org.caibian.ui.rights.AnswerTable;
import org.caibian.ui.rights.HouseTable;

/**
 * Why somebody may do something, or may not: to the house; and to an article by its number, since
 * who administers the house reads no drafts.
 */
@Route(value = AdminLayout.PEOPLE + "/:account/rights", layout = AdminLayout.class)
@RolesAllowed("ADMIN")
public class PersonRightsView extends Composite<Div>
        implements BeforeEnterObserver, HasDynamicTitle {
    private static final String ARTICLE = "article";

    private final Explaining explaining;
    private final ArticleNumbers numbers;
    private final Staff staff;
    private final DeskNames desks;
    private final SignedIn me;

    PersonRightsView(
            Explaining explaining,
            ArticleNumbers numbers,
            Staff staff,
            DeskNames desks,
            SignedIn me) {
        this.explaining = explaining;
        this.numbers = numbers;
        this.staff = staff;
        this.desks = desks;
        this.me = me;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var person =
                event.getRouteParameters()
                        .get("account")
                        .flatMap(staff::byAccount)
                        .orElseThrow(NotFoundException::new);
        var number =
                event.getLocation().getQueryParameters().getSingleParameter(ARTICLE).orElse("");
        getContent().removeAll();
        getContent().add(head(person), picker(person, number));
        if (number.isBlank()) {
            getContent()
                    .add(
                            new Paragraph(getTranslation("rights.pick.hint")),
                            new HouseTable(person, desks.all()));
        } else {
            answer(person, number);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rights.why");
    }

    private Div head(Person person) {
        var back = new Anchor(AdminLayout.PEOPLE + "/" + person.account(), person.name());
        back.addClassName("cr");
        var all = new Anchor("rights", getTranslation("rights.title"));
        all.addClassName("textlink");
        return Bits.block(
                "pr",
                Bits.block("nm", back, new H1(getTranslation("rights.why"))),
                Bits.block("acts", all));
    }

    private Div picker(Person person, String number) {
        var field = new TextField(getTranslation("rights.pick"));
        field.setPlaceholder("CJ-261123-001");
        field.setValue(number);
        var ask = new Button(getTranslation("rights.ask"), _ -> ask(person, field.getValue()));
        ask.addClickShortcut(Key.ENTER).listenOn(field);
        return Bits.block("pickline", field, ask);
    }

    private void answer(Person person, String number) {
        numbers.find(number)
                .map(ArticleId::main)
                .flatMap(draft -> explaining.of(draft, person.id(), me.id()))
                .ifPresentOrElse(
                        explained -> getContent().add(table(explained)),
                        () -> getContent().add(none()));
    }

    private AnswerTable table(Explained explained) {
        return new AnswerTable(
                explained,
                desks.all(),
                staff.names(explained.away()),
                me.id().equals(explained.person().id()));
    }

    private Div none() {
        var none = Bits.block("fault", Bits.words(getTranslation("rights.pick.none")));
        none.getElement().setAttribute("role", "alert");
        return none;
    }

    private static void ask(Person person, String number) {
        UI.getCurrent()
                .navigate(
                        AdminLayout.PEOPLE + "/" + person.account() + "/rights",
                        QueryParameters.of(ARTICLE, number.strip()));
    }
}
