package org.caibian.ui.editor;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.node.ArrayNode;

/** The paper a story's body is written on; its value is a ProseMirror document as JSON. */
@Tag("caibian-editor")
@JsModule("./desk/caibian-editor.ts")
@NpmPackage(value = "@tiptap/core", version = "3.35.0")
@NpmPackage(value = "@tiptap/pm", version = "3.35.0")
@NpmPackage(value = "@tiptap/extension-document", version = "3.35.0")
@NpmPackage(value = "@tiptap/extension-horizontal-rule", version = "3.35.0")
@NpmPackage(value = "@tiptap/extension-table", version = "3.35.0")
@NpmPackage(value = "@tiptap/starter-kit", version = "3.35.0")
@NpmPackage(value = "prosemirror-search", version = "1.1.1")
public final class BodyEditor extends AbstractField<BodyEditor, String>
        implements HasSize, Focusable<BodyEditor>, LocaleChangeObserver {
    private static final String FULL = "event.detail.full";

    /** Nothing is handed over as that, so that nothing counts as saved by it. */
    private static final int NO_SEQUENCE = -1;

    private final SharedWords words =
            new SharedWords(getElement(), this::getValue, typed -> setModelValue(typed, true));

    /** An empty sheet. */
    public BodyEditor() {
        super("");
        addClassName("body-editor");
    }

    @Override
    protected void setPresentationValue(String put) {
        words.give(put);
    }

    /** Has the browser note what is typed, until {@link #kept} says that it is saved. */
    public void noteUnsent(Unsent.Place place) {
        getElement().setPropertyJson("keeping", place.json());
    }

    /**
     * Says on {@code page} that all that was handed over of {@code draft} is saved, as {@code
     * version}, and with it what its {@code fields} held.
     */
    public void kept(Element page, String draft, int version, Map<String, String> fields) {
        new PaperOn(page)
                .call("kept", draft, words.sequence(), version, JacksonUtils.mapToJson(fields));
    }

    /**
     * Says on {@code page} that what was handed over of {@code draft} is saved, as {@code version},
     * but not all of it: the browser goes on noting what stands there.
     */
    public void keptPartly(Element page, String draft, int version) {
        new PaperOn(page)
                .call("kept", draft, NO_SEQUENCE, version, JacksonUtils.createObjectNode());
    }

    /**
     * Says that other words were put into the page, whose fields held {@code had} here until then:
     * what was typed meanwhile and is not among it is kept aside.
     */
    public void put(Map<String, String> had) {
        getElement().callJsFunction("put", JacksonUtils.mapToJson(had));
    }

    /** Says that the paper on {@code page} may no longer be written on. */
    public static void putDown(Element page) {
        new PaperOn(page).call("putDown");
    }

    /**
     * Has {@code page} show what stands here, and what the server has in {@code fields}, instead of
     * what was typed there before the paper was put down, for whoever takes it in hand again.
     */
    public void putBack(Element page, Map<String, String> fields) {
        new PaperOn(page).call("putBack", getValue(), JacksonUtils.mapToJson(fields));
    }

    /** Says on {@code page} that somebody has decided about the words that were found. */
    public static void settled(Element page) {
        new PaperOn(page).settle();
    }

    /** Tells {@code found} of words that were noted before and did not come here. */
    public Registration onRecovered(Consumer<Unsent> found) {
        return getElement()
                .addEventListener("recovered", event -> found.accept(Unsent.of(event)))
                .addEventData(Unsent.DETAIL)
                .allowInert();
    }

    /**
     * Tells {@code aside} of words that were typed on the paper of {@code page} and that it does
     * not go on with: others were put there, or it may no longer be written on.
     */
    public static Registration onSetAside(Element page, Consumer<Unsent> aside) {
        return page.addEventListener("set-aside", event -> aside.accept(Unsent.of(event)))
                .addEventData(Unsent.DETAIL)
                .allowInert();
    }

    /** Tells {@code full} that the browser can note nothing: whether it is for want of room. */
    public Registration onNotNoting(Consumer<Boolean> full) {
        return getElement()
                .addEventListener(
                        "journal-failed",
                        event -> full.accept(event.getEventData().get(FULL).asBoolean(false)))
                .addEventData(FULL)
                .allowInert();
    }

    /**
     * Tells {@code beat} about once a minute that the page is still open and can be written on,
     * whatever dialog somebody reads there.
     */
    public Registration onStillHere(Runnable beat) {
        return getElement().addEventListener("still-here", _ -> beat.run()).allowInert();
    }

    /** Puts {@code top} on the paper, between the tools and the body. */
    public void setTop(Component top) {
        getElement().appendChild(top.getElement());
    }

    /**
     * Shows {@code typed} and what is typed on as changes of {@code base}, to be proposed and not
     * saved; the browser notes it at {@code place}, and at once what was {@code begun} before.
     */
    public void track(String base, String typed, boolean begun, Unsent.Place place) {
        getElement().setProperty("tracking", true);
        if (begun) {
            getElement().setProperty("base", base);
        }
        noteUnsent(place);
        setValue(typed);
    }

    /** Draws these remarks at the words they are about, and no others. */
    public void draw(ArrayNode remarks) {
        getElement().setPropertyJson("remarks", remarks);
    }

    /** Whether something is to be mended here, for those who hear what is on the page. */
    public void setInvalid(boolean now) {
        getElement().setProperty("invalid", now);
    }

    /** Asks the browser to hand over at once what has been written. */
    public void flush() {
        getElement().callJsFunction("flush");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        label();
        words.giveAgain();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        label();
    }

    private void label() {
        getElement().setPropertyJson("labels", PaperWords.in(this));
    }
}
