package org.caibian.ui.signin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.caibian.shared.Newsroom;
import org.caibian.staff.AddressChanges;
import org.caibian.staff.LinkResult;
import org.caibian.staff.NewAddress;

/** Where somebody who came by a link confirms that their letters are to come to that address. */
@Route("new-address")
@AnonymousAllowed
public class NewAddressView extends Composite<Gate>
        implements BeforeEnterObserver, HasDynamicTitle {
    private final AddressChanges addresses;
    private final Here here;
    private final Newsroom newsroom;

    NewAddressView(AddressChanges addresses, Here here, Newsroom newsroom) {
        this.newsroom = newsroom;
        this.addresses = addresses;
        this.here = here;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var token = BroughtToken.read();
        addresses.bearer(token).ifPresentOrElse(what -> ask(token, what), this::closed);
    }

    @Override
    protected Gate initContent() {
        return new Gate(newsroom);
    }

    @Override
    public String getPageTitle() {
        return getContent().title("newAddress.page");
    }

    /** Opened by whatever looks at letters first, it changes nothing. */
    private void ask(String token, NewAddress what) {
        var go = new Button(getTranslation("newAddress.confirm"), _ -> confirm(token));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getContent()
                .show(
                        getTranslation("newAddress.title"),
                        getTranslation(
                                "newAddress.sub",
                                what.person().name(),
                                what.person().account(),
                                what.address()),
                        go);
    }

    private void confirm(String token) {
        if (addresses.confirm(token) == LinkResult.DONE) {
            BroughtToken.forget();
            getContent()
                    .show(
                            getTranslation("newAddress.done"),
                            getTranslation("newAddress.done.sub"),
                            on());
        } else {
            closed();
        }
    }

    private void closed() {
        getContent().show(getTranslation("welcome.closed"), getTranslation("link.spent"), on());
    }

    /** Whoever is in stays so. */
    private Anchor on() {
        var link =
                here.who().isPresent()
                        ? here.desk()
                        : new Anchor("login", getTranslation("welcome.signIn"));
        link.addClassNames("linkbutton", "p");
        return link;
    }
}
