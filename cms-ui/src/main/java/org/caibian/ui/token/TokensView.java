package org.caibian.ui.token;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.caibian.security.SignedIn;
import org.caibian.signin.Sessions;
import org.caibian.token.IssueResult;
import org.caibian.token.IssuedTokens;
import org.caibian.token.NewToken;
import org.caibian.token.TokenId;
import org.caibian.ui.parts.AskAgain;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.shell.MainLayout;

/** One's own tokens (我的令牌): what programs may do in one's name, until when. */
@Route(value = "tokens", layout = MainLayout.class)
@PermitAll
public class TokensView extends Composite<Div> implements HasDynamicTitle {
    private final IssuedTokens tokens;
    private final Sessions sessions;
    private final SignedIn me;
    private final Moments moments;
    private final AskAgain again;
    private final Div list = Bits.block("answers");

    TokensView(
            IssuedTokens tokens, Sessions sessions, SignedIn me, Moments moments, AskAgain again) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.me = me;
        this.moments = moments;
        this.again = again;
        var add = new Button(getTranslation("token.add"), _ -> ask());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getContent().addClassName("rightspage");
        getContent()
                .add(
                        Bits.block(
                                "lh",
                                new H1(getTranslation("token.mine")),
                                Bits.grow(),
                                new ApiDocs(),
                                add),
                        Bits.block("lead", Bits.words(getTranslation("token.lead"))),
                        list);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("token.mine");
    }

    private void show() {
        list.removeAll();
        list.add(new TokenTable(tokens.own(me.id()), "token.none", false, moments, this::end));
    }

    private void ask() {
        NewTokenDialog.own(
                        me.roles(),
                        (_, token) -> issued(token),
                        act -> again.before(me, act),
                        this::show)
                .open();
    }

    private IssueResult issued(NewToken token) {
        return sessions.within(me.session(), me.id(), () -> tokens.issue(token, me.id()))
                .orElseGet(IssueResult.NotAllowed::new);
    }

    private void end(TokenId token) {
        Notices.say(tokens.end(token, me.id()) ? "token.ended" : "token.gone");
        show();
    }
}
