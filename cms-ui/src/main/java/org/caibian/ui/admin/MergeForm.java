package org.caibian.ui.admin;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Saying;

/** Asks what one of the house's lists is merged into, and says beforehand what comes of it. */
final class MergeForm<S> {
    private final S from;
    private final Merging<? super S> acts;
    private final ComboBox<S> into = new ComboBox<>(Saying.words("admin.merge.into"));
    private final Div told = Bits.block("held");

    /** {@code offer} fills the field with what there is to choose from. */
    MergeForm(S from, Merging<? super S> acts, Consumer<ComboBox<S>> offer) {
        this.from = from;
        this.acts = acts;
        into.setItemLabelGenerator(acts::name);
        into.setHelperText(Saying.words(acts.hint(), acts.name(from)));
        offer.accept(into);
        into.addValueChangeListener(_ -> foresee());
        told.getElement().setAttribute("role", "status");
    }

    /** Offers all of these but itself. */
    static <S> MergeForm<S> among(List<S> all, S from, Merging<? super S> acts) {
        return new MergeForm<>(
                from,
                acts,
                into -> into.setItems(all.stream().filter(each -> !each.equals(from)).toList()));
    }

    void ask() {
        new EntryDialog(
                        Saying.words("admin.merge.of", acts.name(from)),
                        "admin.merge.do",
                        this::attempt,
                        into,
                        told)
                .open();
    }

    private void foresee() {
        told.setText(chosen().map(to -> acts.foreseen(from, to)).orElse(""));
    }

    private Optional<Fault> attempt() {
        var to = chosen();
        if (to.isEmpty()) {
            return Optional.of(Fault.at(into, Saying.words("admin.merge.missing")));
        }
        return acts.merge(from, to.get()).map(why -> Fault.at(into, why));
    }

    private Optional<S> chosen() {
        return Optional.ofNullable(into.getValue());
    }
}
