package org.caibian.ui.shell;

import java.util.List;
import org.caibian.security.SignedIn;

/** Finds articles for the command palette. */
public interface PaletteArticles {
    /** Articles that {@code person} may open and that {@code text} leads to, best first. */
    List<Hit> find(String text, SignedIn person);

    /** An article the palette offers, and where it opens. */
    record Hit(String headline, String number, String path) {}
}
