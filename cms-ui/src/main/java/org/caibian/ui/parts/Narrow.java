package org.caibian.ui.parts;

import com.vaadin.flow.component.grid.Grid;
import java.util.List;

/** Leaves a grid only its first columns where the window is as narrow as a phone. */
public final class Narrow {
    private static final int PHONE = 640;

    private Narrow() {}

    /** Hides all but the first {@code kept} columns of {@code grid} on narrow windows. */
    public static void keep(Grid<?> grid, int kept) {
        List<? extends Grid.Column<?>> rest =
                grid.getColumns().subList(kept, grid.getColumns().size());
        grid.addAttachListener(attached -> {
            var page = attached.getUI().getPage();
            page.retrieveExtendedClientDetails(
                    details -> show(rest, details.getWindowInnerWidth() > PHONE));
            var watching =
                    page.addBrowserWindowResizeListener(
                            resized -> show(rest, resized.getWidth() > PHONE));
            grid.addDetachListener(detached -> {
                detached.unregisterListener();
                watching.remove();
            });
        });
    }

    private static void show(List<? extends Grid.Column<?>> columns, boolean wide) {
        columns.forEach(column -> column.setVisible(wide));
    }
}
