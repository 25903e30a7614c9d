package org.caibian.ui.token;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.caibian.security.SignedIn;
import org.caibian.token.IssuedTokens;
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
    private final IssuedTokens tokens;
    private final SignedIn me;
    private final Moments moments;
    private final AskAgain again;
    private final Div list = Bits.block("answers");

    HouseTokensView(IssuedTokens tokens, SignedIn me, Moments moments, AskAgain again) {
        this.tokens = tokens;
        this.me = me;
        this.moments = moments;
        this.again = again;
        var add = new Button(getTranslation("token.add"), _ -> ask());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var words =
                new Div(
                        new H1(getTranslation("admin.tokens")),
                        new Paragraph(getTranslation("token.house.lead")));
        words.addClassName("grow");
        getContent().add(Bits.block("mh", words, add), list);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.tokens");
    }

    private void show() {
        list.removeAll();
        list.add(new TokenTable(tokens.all(me.id()), true, moments, this::end));
    }

    private void ask() {
        NewTokenDialog.forMachine(
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
