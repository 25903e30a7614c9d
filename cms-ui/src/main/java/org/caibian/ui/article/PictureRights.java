package org.caibian.ui.article;

import java.time.LocalDate;
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
    private Optional<DraftId> draft = Optional.empty();
    private Optional<String> sha256 = Optional.empty();
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
        draft = Optional.of(whose);
    }

    /** Shows it of the picture of that hash, and nothing of none. */
    void show(Optional<String> of) {
        sha256 = of;
        var until = of.flatMap(pictures::find).flatMap(Picture::rightsUntil);
        seen = new Seen<>(until);
        field.setValue(until.orElse(null));
        field.setVisible(of.isPresent());
    }

    private void limit(Optional<LocalDate> until) {
        said.accept("");
        var result =
                illustrating.limitRights(
                        draft.orElseThrow(), sha256.orElseThrow(), seen, until, me);
        switch (result) {
            case IllustrateResult.Refused(var why) -> {
                said.accept(Saying.refusal(why));
                show(sha256);
            }
            case IllustrateResult.Outdated outdated -> {
                said.accept(words.outdated(outdated, until));
                show(sha256);
            }
            case IllustrateResult.Limited _ -> {
                seen = new Seen<>(until);
                Notices.say("picture.rights.set");
            }
            case IllustrateResult.NoPicture _, IllustrateResult.Looked _ -> show(sha256);
        }
    }
}
