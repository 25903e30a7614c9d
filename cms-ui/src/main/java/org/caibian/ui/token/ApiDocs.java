package org.caibian.ui.token;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;

/** Leads to what the API says of itself (接口说明), beside where tokens for it are made. */
public final class ApiDocs extends Anchor {

    public ApiDocs() {
        setHref("/api/v1/docs");
        setTarget(AnchorTarget.BLANK);
        setText(getTranslation("token.docs"));
        setRouterIgnore(true);
        addClassName("textlink");
    }
}
