package org.caibian.ui.admin;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.caibian.subject.MergeResult;
import org.caibian.subject.Subject;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Saying;

/** Asks what a section, topic or tag is merged into, and says beforehand what comes of it. */
final class MergeForm<S extends Subject> {
    private final S from;
    private final SubjectActs acts;
    private final ComboBox<S> into = new ComboBox<>(Saying.words("admin.merge.into"));
    private final Div told = Bits.block("held");

    /** {@code offer} fills the field with what there is to choose from. */
    MergeForm(S from, SubjectActs acts, Consumer<ComboBox<S>> offer) {
        this.from = from;
        this.acts = acts;
        into.setItemLabelGenerator(Subject::name);
        into.setHelperText(Saying.words("admin.merge.hint", from.name()));
        offer.accept(into);
        into.addValueChangeListener(_ -> foresee());
        told.getElement().setAttribute("role", "status");
    }

    /** Offers all of these but itself. */
    static <S extends Subject> MergeForm<S> among(List<S> all, S from, SubjectActs acts) {
        return new MergeForm<>(
                from,
                acts,
                into -> into.setItems(all.stream().filter(each -> !each.equals(from)).toList()));
    }

    void ask() {
        new EntryDialog(
                        Saying.words("admin.merge.of", from.name()),
                        "admin.merge.do",
                        this::attempt,
                        into,
                        told)
                .open();
    }

    private void foresee() {
        told.setText(
                chosen().map(to -> acts.merges().foreseen(from.id(), to.id(), acts.me().id()))
                        .map(foreseen ->
                                switch (foreseen) {
                                    case MergeResult.Foreseen(var carried) ->
                                            Saying.words(
                                                    "admin.merge.foreseen",
                                                    carried.stories(),
                                                    carried.drafts());
                                    case MergeResult.Merged _ -> "";
                                    case MergeResult.Refused(var why) ->
                                            Saying.words("admin.merge." + why);
                                })
                        .orElse(""));
    }

    private Optional<Fault> attempt() {
        var to = chosen();
        if (to.isEmpty()) {
            return Optional.of(Fault.at(into, Saying.words("admin.merge.missing")));
        }
        return switch (acts.merges().merge(from.id(), to.get().id(), acts.me().id())) {
            case MergeResult.Refused(var why) ->
                    Optional.of(Fault.at(into, Saying.words("admin.merge." + why)));
            case MergeResult.Merged(var merge, var _) -> {
                acts.merged(merge, from, to.get());
                yield Optional.empty();
            }
            case MergeResult.Foreseen _ -> Optional.empty();
        };
    }

    private Optional<S> chosen() {
        return Optional.ofNullable(into.getValue());
    }
}
