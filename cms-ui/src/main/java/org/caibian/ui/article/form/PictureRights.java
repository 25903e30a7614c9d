package org.caibian.ui.article.form;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.caibian.article.IllustrateResult;
import org.caibian.article.Illustrating;
import org.caibian.media.Picture;
import org.caibian.media.Pictures;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.ui.parts.DayField;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.Saying;
import org.jspecify.annotations.Nullable;

/**
 * Until when the picture at the head of a story may be printed. Kept at once: it belongs to the
 * picture, and to no version of the words.
 */
final class PictureRights {
    private final DayField field = new DayField("picture.rights");
    private final Pictures pictures;
    private final Illustrating illustrating;
    private final RightsWords words;
    private final PersonId me;
    private final Consumer<String> said;
    private @Nullable DraftId draft;
    private @Nullable String sha256;
    private Seen<LocalDate> seen = Seen.nothing();

    /** Says with {@code said} why a day was not kept, and nothing where it was. */
    PictureRights(
            Pictures pictures,
            Illustrating illustrating,
            RightsWords words,
            PersonId me,
            Consumer<String> said) {
        this.pictures = pictures;
        this.illustrating = illustrating;
        this.words = words;
        this.me = me;
        this.said = said;
        field.setWidthFull();
        field.setClearButtonVisible(true);
        field.setHelperText(field.getTranslation("picture.rights.hint"));
        field.addValueChangeListener(each -> {
            if (each.isFromClient()) {
                limit(Optional.ofNullable(each.getValue()));
            }
        });
    }

    DayField field() {
        return field;
    }

    void belongTo(DraftId whose) {
        draft = whose;
    }

    /** Shows it of the picture of that hash. */
    void show(String of) {
        sha256 = of;
        var until = pictures.find(of).flatMap(Picture::rightsUntil);
        seen = new Seen<>(until);
        field.setValue(until.orElse(null));
        field.setVisible(true);
    }

    /** There is no picture. */
    void hide() {
        sha256 = null;
        seen = Seen.nothing();
        field.clear();
        field.setVisible(false);
    }

    private void limit(Optional<LocalDate> until) {
        said.accept("");
        var shown = Objects.requireNonNull(sha256);
        var result =
                illustrating.limitRights(Objects.requireNonNull(draft), shown, seen, until, me);
        switch (result) {
            case IllustrateResult.Refused(var why) -> {
                said.accept(Saying.refusal(why));
                show(shown);
            }
            case IllustrateResult.Outdated outdated -> {
                said.accept(words.outdated(outdated, until));
                show(shown);
            }
            case IllustrateResult.Limited _ -> {
                seen = new Seen<>(until);
                Notices.say("picture.rights.set");
            }
            case IllustrateResult.NoPicture _, IllustrateResult.Looked _ -> show(shown);
        }
    }
}
