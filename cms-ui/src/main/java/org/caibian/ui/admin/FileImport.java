package org.caibian.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Enabled;

/**
 * Takes a file and shows, line by line, what would come of it; it is done once that was seen.
 * Nothing of the file is kept beyond the page.
 */
final class FileImport<L> extends Div {
    private final HouseList<L> list;
    private final Div told = Bits.block("held");
    private final Div fault = Bits.block("fault");
    private final Button confirm;
    private final Upload upload;
    private final Div sample = new Div();
    private Optional<byte[]> file = Optional.empty();
    private List<L> seen = List.of();

    /**
     * For the list of {@code key}, whose page {@code back} leads to. {@code look} is given a file,
     * {@code done} that file and the lines that were shown of it, once it is to be done so.
     */
    FileImport(
            String key,
            String back,
            int mostBytes,
            HouseList<L> list,
            Consumer<byte[]> look,
            BiConsumer<byte[], List<L>> done) {
        this.list = list;
        addClassName("listed");
        upload =
                new Upload(
                        UploadHandler.inMemory((_, bytes) ->
                                getUI().ifPresent(ui -> ui.access(() -> take(bytes, look)))));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(mostBytes);
        upload.setDropAllowed(false);
        upload.setI18n(new UploadI18N());
        upload.setUploadButton(new Button(getTranslation(key + ".choose")));
        upload.addFileRejectedListener(_ -> refuses(getTranslation("admin.import.TOO_LARGE")));
        confirm =
                new Button(
                        getTranslation(key + ".do"),
                        _ -> file.ifPresent(bytes -> done.accept(bytes, seen)));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        told.getElement().setAttribute("role", "status");
        fault.getElement().setAttribute("role", "alert");
        var words =
                new Div(new H1(getTranslation(key)), new Paragraph(getTranslation(key + ".lead")));
        words.addClassName("grow");
        add(
                Bits.block("mh", words, new Anchor(back, getTranslation("admin.import.back"))),
                Bits.block("importacts", upload, told, confirm),
                fault,
                sample,
                list);
        list.addClassName("told");
        list.narrowed("admin.import", true);
        list.setVisible(false);
        Enabled.set(confirm, false);
    }

    /** Shows what such a file looks like, until there is one. */
    FileImport<L> withSample(SampleSheet rows) {
        sample.add(rows);
        return this;
    }

    /** Another file may be chosen after it. */
    private void take(byte[] bytes, Consumer<byte[]> look) {
        upload.clearFileList();
        file = Optional.of(bytes);
        look.accept(bytes);
    }

    /** Shows what would come of a file; {@code ready} where it can be done so. */
    void shows(String words, List<L> lines, boolean ready) {
        seen = List.copyOf(lines);
        fault.removeAll();
        told.setText(words);
        list.setItems(seen);
        list.setVisible(true);
        sample.setVisible(false);
        Enabled.set(confirm, ready);
    }

    /** Says why nothing comes of it. */
    void refuses(String words) {
        fault.setText(words);
        told.setText("");
        list.setVisible(false);
        sample.setVisible(true);
        Enabled.set(confirm, false);
    }
}
