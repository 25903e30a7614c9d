package org.caibian.security;

import com.vaadin.flow.component.Component;

/** The page where staff sign in: the desk names it, so that the doors need not know the desk. */
public record SignInPage(Class<? extends Component> view) {}
