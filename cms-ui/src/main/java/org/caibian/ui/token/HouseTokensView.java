package org.caibian.ui.token;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.caibian.security.SignedIn;
import org.caibian.shared.Keyset;
import org.caibian.shared.Slice;
import org.caibian.token.IssuedTokens;
import org.caibian.token.Token;
import org.caibian.token.TokenId;
import org.caibian.ui.admin.AdminLayout;
import org.caibian.ui.parts.AskAgain;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Notices;

/** All tokens of the house, and those machines are given. */
@Route(value = "admin/tokens", layout = AdminLayout.class)
@RolesAllowed("ADMIN")
public class HouseTokensView extends Composite<Div> implements HasDynamicTitle {
    private static final int PAGE = 50;

    private final IssuedTokens tokens;
    private final SignedIn me;
    private final Moments moments;
    private final AskAgain again;
    private final TextField sought = new TextField();
    private final Div list = Bits.block("answers");
    private final Button more = new Button(getTranslation("token.more"), _ -> goOn());
    private TokenTable table;
    private Optional<Keyset> next = Optional.empty();

    HouseTokensView(IssuedTokens tokens, SignedIn me, Moments moments, AskAgain again) {
        this.tokens = tokens;
        this.me = me;
        this.moments = moments;
        this.again = again;
        var add = new Button(getTranslation("token.add"), _ -> ask());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        var words =
                new Div(
                        new H1(getTranslation("admin.tokens")),
                        new Paragraph(getTranslation("token.house.lead")));
        words.addClassName("grow");
        getContent().add(Bits.block("mh", words, new ApiDocs(), add), search(), list, more);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.tokens");
    }

    private Div search() {
        sought.setPlaceholder(getTranslation("token.sought"));
        sought.setAriaLabel(getTranslation("token.sought"));
        sought.setClearButtonVisible(true);
        sought.setValueChangeMode(ValueChangeMode.LAZY);
        sought.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        sought.addValueChangeListener(_ -> show());
        var search = Bits.block("filters people", sought);
        search.getElement()
                .setAttribute("role", "search")
                .setAttribute("aria-label", getTranslation("token.sought"));
        return search;
    }

    private void show() {
        var page = read(Keyset.START);
        var none = sought.isEmpty() ? "token.none" : "token.notFound";
        table = new TokenTable(page.items(), none, true, moments, this::end);
        list.removeAll();
        list.add(table);
        goesOn(page.next());
    }

    private Slice<Token> read(Keyset from) {
        return tokens.all(sought.getValue(), from, PAGE, me.id());
    }

    private void goOn() {
        next.map(this::read)
                .ifPresent(page -> {
                    table.goOn(page.items());
                    goesOn(page.next());
                });
    }

    private void goesOn(Optional<Keyset> from) {
        next = from;
        more.setVisible(from.isPresent());
    }

    private void ask() {
        NewTokenDialog.forMachine(
                        typed -> tokens.takers(typed, me.id()),
                        (account, token) -> tokens.issueFor(account, token, me.id()),
                        act -> again.before(me, act),
                        this::show)
                .open();
    }

    private void end(TokenId token) {
        Notices.say(tokens.end(token, me.id()) ? "token.ended" : "token.gone");
        show();
    }
}
