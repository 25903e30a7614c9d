package org.caibian.ui.shell;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/** The document every page of the desk is shown in: tokens first, then the theme mapped to them. */
@Push
@JsModule("./desk/caibian-connection.ts")
@JsModule("./desk/composing-keys.ts")
@ColorScheme(ColorScheme.Value.SYSTEM)
@StyleSheet("context://desk-look/tokens.css")
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("context://desk-look/theme.css")
@StyleSheet("context://desk-look/parts.css")
@StyleSheet("context://desk-look/frame.css")
@StyleSheet("context://desk-look/pages.css")
@StyleSheet("context://desk-look/paper.css")
@StyleSheet("context://desk-look/lists.css")
@StyleSheet("context://desk-look/queue.css")
@StyleSheet("context://desk-look/article.css")
@StyleSheet("context://desk-look/calendar.css")
@StyleSheet("context://desk-look/admin.css")
@StyleSheet("context://desk-look/receipt.css")
@StyleSheet("context://desk-look/carry-over.css")
@StyleSheet("context://desk-look/showing.css")
@StyleSheet("context://desk-look/comparison.css")
@StyleSheet("context://desk-look/annotations.css")
@StyleSheet("context://desk-look/delegation.css")
@StyleSheet("context://desk-look/account.css")
public class DeskShell implements AppShellConfigurator {
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1, viewport-fit=cover");
        settings.addFavIcon("icon", "/desk-look/mark.svg", "any");
    }
}
