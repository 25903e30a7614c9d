package org.caibian.ui.parts;

import com.vaadin.flow.component.Html;

/** The outlet's mark: a sun over water, in a frame. */
public final class Brand extends Html {
    /** Draws the mark in the colour of the text around it. */
    public Brand() {
        super(
                """
                <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" stroke-width="2">
                <rect x="1" y="1" width="30" height="30" rx="4"/>
                <path stroke-linecap="round" d="M6 22c3.3-2.6 6.7-2.6 10 0s6.7 2.6 10 0M10 16a6 6 0 0 1 12 0M16 5.5v2M7.8 9l1.4 1.400M24.200 9l-1.400 1.400"/>
                </svg>\
                """);
    }
}
