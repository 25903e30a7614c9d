package org.caibian.ui.article.form;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Objects;
import java.util.Optional;
import org.caibian.article.IllustrateResult;
import org.caibian.article.Illustrating;
import org.caibian.manuscript.LeadPicture;
import org.caibian.manuscript.Manuscript.PictureLine;
import org.caibian.media.PictureResult;
import org.caibian.media.Pictures;
import org.caibian.publication.PrintedPictures;
import org.caibian.security.SignedIn;
import org.caibian.shared.DraftId;
import org.caibian.ui.parts.AtOnce;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.PictureBytes;
import org.caibian.ui.parts.Saying;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The picture at the head of a story: brought in or taken again, and said what it shows. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PictureField extends Div {
    private final Pictures pictures;
    private final Illustrating illustrating;
    private final PrintedPictures printed;
    private final SignedIn me;
    private final Div frame = Bits.block("picframe");
    private final Div said = Bits.block("fault");
    private final PictureLines lines = new PictureLines(() -> this.changed.run());
    private final PictureRights rights;
    private final Upload upload;
    private final Button shelf;
    private final Button remove;
    private @Nullable DraftId draft;
    private @Nullable String sha256;
    private Runnable changed = () -> {};

    PictureField(
            Pictures pictures,
            Illustrating illustrating,
            PrintedPictures printed,
            RightsWords rightsWords,
            SignedIn me) {
        this.pictures = pictures;
        this.illustrating = illustrating;
        this.printed = printed;
        this.me = me;
        rights = new PictureRights(pictures, illustrating, rightsWords, me.id(), said::setText);
        addClassName("picfield");
        upload =
                new Upload(
                        UploadHandler.inMemory((file, bytes) ->
                                getUI().ifPresent(ui ->
                                        ui.access(() -> bring(bytes, file.fileName())))));
        upload.setAcceptedFileTypes("image/jpeg", "image/png");
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) Pictures.MOST_BYTES);
        upload.setDropAllowed(false);
        upload.addFileRejectedListener(_ -> said.setText(getTranslation("picture.none")));
        upload.setUploadButton(new Button(getTranslation("picture.bring")));
        upload.setI18n(new UploadI18N());
        shelf = new Button(getTranslation("picture.shelf"), _ -> choose());
        remove = new Button(getTranslation("picture.remove"), _ -> takeOut());
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        said.getElement().setAttribute("role", "alert");
        var acts = Bits.block("picacts", upload, shelf, remove);
        AtOnce.mark(rights.field(), acts);
        var label = Bits.words(getTranslation("field.PICTURE"), "lbl");
        add(label, frame, said, lines, rights.field(), acts);
        draw();
    }

    void onChange(Runnable act) {
        changed = act;
    }

    /** Has the browser note what is typed of the picture. */
    void noteIn(TypedFields typed) {
        lines.noteIn(typed);
    }

    /** Says whose head it is: pictures are brought for that article. */
    void belongTo(DraftId whose) {
        draft = whose;
        rights.belongTo(whose);
    }

    void show(PictureLine line) {
        sha256 = line.sha256();
        lines.show(line);
        draw();
    }

    void showNone() {
        sha256 = null;
        lines.clear();
        draw();
    }

    void readOnly(boolean only) {
        lines.readOnly(only);
        upload.setVisible(!only);
        shelf.setVisible(!only);
        remove.setVisible(!only && sha256 != null);
    }

    Optional<PictureLine> line() {
        return Optional.ofNullable(sha256).map(lines::of);
    }

    /** Whoever closes the shelf is back where they opened it. */
    private void choose() {
        var open = new PictureShelf(printed, pictures, this::take);
        open.addClosedListener(_ -> shelf.focus());
        open.open();
    }

    private void take(LeadPicture taken) {
        said.setText("");
        show(new PictureLine(taken.sha256(), taken.alt(), taken.caption(), taken.credit()));
        changed.run();
    }

    private void bring(byte[] bytes, String fileName) {
        upload.clearFileList();
        said.setText("");
        switch (illustrating.add(Objects.requireNonNull(draft), bytes, fileName, me.id())) {
            case IllustrateResult.Looked(var result) -> tell(result);
            case IllustrateResult.Refused(var why) -> said.setText(Saying.refusal(why));
            case IllustrateResult.Limited _,
                    IllustrateResult.Outdated _,
                    IllustrateResult.NoPicture _ -> {}
        }
    }

    private void tell(PictureResult result) {
        switch (result) {
            case PictureResult.Kept(var picture) -> {
                sha256 = picture.sha256();
                draw();
                changed.run();
            }
            case PictureResult.TooLarge(var most) ->
                    said.setText(getTranslation("picture.tooLarge", most / (1024 * 1024)));
            case PictureResult.NotAPicture _ -> said.setText(getTranslation("picture.none"));
        }
    }

    private void takeOut() {
        sha256 = null;
        draw();
        changed.run();
    }

    private void draw() {
        frame.removeAll();
        Optional.ofNullable(sha256)
                .flatMap(pictures::find)
                .ifPresent(found ->
                        frame.add(new Image(PictureBytes.of(found, pictures), lines.alt())));
        var has = sha256 != null;
        frame.setVisible(has);
        remove.setVisible(has);
        lines.setVisible(has);
        if (sha256 == null) {
            rights.hide();
        } else {
            rights.show(sha256);
        }
    }
}
