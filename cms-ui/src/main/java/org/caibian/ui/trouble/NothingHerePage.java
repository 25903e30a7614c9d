package org.caibian.ui.trouble;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Said when an address leads nowhere. */
@AnonymousAllowed
public class NothingHerePage extends Composite<PlainPage>
        implements HasErrorParameter<NotFoundException>, HasDynamicTitle {
    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        getContent().say("404", "trouble.nothing", "trouble.nothing.hint");
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    protected PlainPage initContent() {
        return new PlainPage();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("trouble.nothing");
    }
}
