package org.caibian.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Optional;
import java.util.function.Consumer;
import org.caibian.media.Pictures;
import org.caibian.shared.PersonId;
import org.caibian.ui.parts.Avatar;
import org.caibian.ui.parts.Bits;

/** Somebody's picture: shown, brought in, and taken away. */
final class PortraitField extends Div {

    /** {@code bring} takes the bytes of a file, {@code remove} does without a picture. */
    PortraitField(
            PersonId person,
            String name,
            Optional<String> portrait,
            Consumer<byte[]> bring,
            Runnable remove) {
        var upload =
                new Upload(
                        UploadHandler.inMemory((_, bytes) ->
                                getUI().ifPresent(ui -> ui.access(() -> bring.accept(bytes)))));
        upload.setAcceptedFileTypes("image/jpeg", "image/png");
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) Pictures.MOST_BYTES);
        upload.setDropAllowed(false);
        upload.addFileRejectedListener(_ -> bring.accept(new byte[0]));
        upload.setUploadButton(new Button(getTranslation("profile.picture.bring")));
        upload.setI18n(new UploadI18N());
        var away = new Button(getTranslation("profile.picture.remove"), _ -> remove.run());
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        away.setVisible(portrait.isPresent());
        addClassName("portrait");
        add(
                new Avatar(name).of(person, portrait).size("l"),
                Bits.block(
                        "grow",
                        Bits.words(getTranslation("profile.picture"), "lbl"),
                        Bits.words(getTranslation("profile.picture.hint"), "reason"),
                        Bits.block("picacts", upload, away)));
    }
}
