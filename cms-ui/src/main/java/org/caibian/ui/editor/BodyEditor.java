package org.caibian.ui.editor;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.shared.Registration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** The paper a story's body is written on; its value is a ProseMirror document as JSON. */
@Tag("caibian-editor")
@JsModule("./desk/caibian-editor.ts")
@NpmPackage(value = "@tiptap/core", version = "3.35.0")
@NpmPackage(value = "@tiptap/pm", version = "3.35.0")
@NpmPackage(value = "@tiptap/extension-document", version = "3.35.0")
@NpmPackage(value = "@tiptap/extension-horizontal-rule", version = "3.35.0")
@NpmPackage(value = "@tiptap/extension-table", version = "3.35.0")
@NpmPackage(value = "@tiptap/starter-kit", version = "3.35.0")
public final class BodyEditor extends AbstractSinglePropertyField<BodyEditor, String>
        implements HasSize, Focusable<BodyEditor>, LocaleChangeObserver {
    private static final String FULL = "event.detail.full";
    private static final List<String> WORDS =
            List.of(
                    "body",
                    "toolbar",
                    "style",
                    "paragraph",
                    "heading2",
                    "heading3",
                    "bold",
                    "italic",
                    "underline",
                    "strike",
                    "superscript",
                    "subscript",
                    "bullets",
                    "numbers",
                    "quote",
                    "link",
                    "pullQuote",
                    "factBox",
                    "boxTitle",
                    "table",
                    "rule",
                    "note",
                    "noteWords",
                    "noteDone",
                    "noteOut",
                    "tableTools",
                    "rowBefore",
                    "rowAfter",
                    "columnBefore",
                    "columnAfter",
                    "rowOut",
                    "columnOut",
                    "headings",
                    "tableOut",
                    "undo",
                    "redo",
                    "address",
                    "addressWrong",
                    "apply",
                    "unlink");

    /** An empty sheet. */
    public BodyEditor() {
        super("value", "", false);
        addClassName("body-editor");
        getElement().addPropertyChangeListener("sequence", "value-changed", _ -> {});
    }

    /** Has the browser note what is typed, until {@link #kept} says that it is saved. */
    public void noteUnsent(Unsent.Place place) {
        getElement()
                .setPropertyJson(
                        "keeping",
                        JacksonUtils.createObjectNode()
                                .put("person", place.person().toString())
                                .put("key", place.key())
                                .put("draft", place.draft())
                                .put("version", place.version()));
    }

    /** Says that all that was handed over is saved, as {@code version}. */
    public void kept(int version) {
        getElement().callJsFunction("kept", getElement().getProperty("sequence", 0), version);
    }

    /** Says that somebody has decided about the words that were found. */
    public void settled() {
        getElement().callJsFunction("settled");
    }

    /** Tells {@code found} of words that were noted before and did not come here. */
    public Registration onRecovered(Consumer<Unsent> found) {
        return getElement()
                .addEventListener(
                        "recovered",
                        event -> {
                            var detail = event.getEventData().get("event.detail");
                            found.accept(
                                    new Unsent(
                                            detail.path("body").asString(""),
                                            detail.path("version").asInt(),
                                            Instant.ofEpochMilli(detail.path("at").asLong())));
                        })
                .addEventData("event.detail");
    }

    /** Tells {@code full} that the browser can note nothing: whether it is for want of room. */
    public Registration onNotNoting(Consumer<Boolean> full) {
        return getElement()
                .addEventListener(
                        "journal-failed",
                        event -> full.accept(event.getEventData().get(FULL).asBoolean(false)))
                .addEventData(FULL);
    }

    /** Tells {@code begun} each time somebody starts writing after a pause. */
    public Registration onWriting(Runnable begun) {
        return getElement().addEventListener("writing-began", _ -> begun.run());
    }

    /** Tells {@code beat} about once a minute that the page is still open and can be written on. */
    public Registration onStillHere(Runnable beat) {
        return getElement().addEventListener("still-here", _ -> beat.run());
    }

    /** Puts {@code top} on the paper, between the tools and the body. */
    public void setTop(Component top) {
        getElement().appendChild(top.getElement());
    }

    /** Asks the browser to hand over at once what has been written. */
    public void flush() {
        getElement().callJsFunction("flush");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        label();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        label();
    }

    private void label() {
        var labels = JacksonUtils.createObjectNode();
        WORDS.forEach(word -> labels.put(word, getTranslation("editor." + word)));
        getElement().setPropertyJson("labels", labels);
    }
}
