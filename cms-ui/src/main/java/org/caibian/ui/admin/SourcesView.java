package org.caibian.ui.admin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.caibian.security.SignedIn;
import org.caibian.shared.Newsroom;
import org.caibian.source.Source;
import org.caibian.source.SourceId;
import org.caibian.source.SourceMerges;
import org.caibian.source.SourceResult;
import org.caibian.source.Sources;
import org.caibian.staff.Staff;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.LicenceWords;
import org.caibian.ui.parts.Saying;

/** The list of sources: who may supply text, and from when to when. */
@Route(value = "admin/sources", layout = AdminLayout.class)
@RolesAllowed("ADMIN")
public class SourcesView extends Composite<Div> implements HasDynamicTitle {
    private final Sources sources;
    private final SignedIn me;
    private final SourceActs acts;
    private final SourceChanges changes;
    private final LocalDate today;
    private final HouseList<Source> list = new HouseList<>("admin.sources", this::ask);

    SourcesView(
            Sources sources,
            SourceMerges merges,
            Staff staff,
            SignedIn me,
            Newsroom newsroom,
            Clock clock) {
        this.sources = sources;
        this.me = me;
        this.acts = new SourceActs(merges, me, this::fill);
        this.changes = new SourceChanges(sources, staff, me, this::fill);
        this.today = newsroom.day(clock.instant());
        list.addClassName("told");
        list.wide("admin.name", Source::name, SourcesView::told)
                .last("admin.listed", "136px", this::standing)
                .last("admin.change", "64px", this::change);
        var bringIn =
                new Button(
                        getTranslation("admin.sources.import"),
                        _ -> UI.getCurrent().navigate(SourceImportView.class));
        getContent().addClassName("listed");
        getContent()
                .add(new PageHead("admin.sources", this::ask, SubjectActs.merged(), bringIn), list);
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.sources");
    }

    private void fill() {
        list.setItems(
                new PagesByName<Source>(
                                source -> Long.toString(source.id().value()),
                                (after, limit) -> sources.after(id(after), limit))
                        ::rows);
    }

    private static String told(Source source) {
        return period(source.listedFrom(), source.listedUntil())
                + LicenceWords.of(source.licence());
    }

    /** From when to when a source is on the list. */
    static String period(LocalDate from, Optional<LocalDate> until) {
        return until.map(day -> Saying.words("admin.period", from, day))
                .orElseGet(() -> Saying.words("admin.period.open", from));
    }

    private Span standing(Source source) {
        var listing = source.listingOn(today);
        var words = getTranslation("admin.listing." + listing);
        var badge =
                switch (listing) {
                    case LISTED -> Bits.words(words, "bd", "acc");
                    case NOT_YET -> Bits.words(words, "bd");
                    case OVER -> Bits.words(words, "bd", "fill");
                };
        return source.own()
                ? Bits.line("pair", Bits.words(getTranslation("source.own"), "lbl"), badge)
                : badge;
    }

    private RowMenu change(Source source) {
        return new RowMenu(source.name())
                .with("admin.dates", () -> changes.askDates(source))
                .with("admin.licence", () -> changes.askLicence(source))
                .with("admin.merge", () -> new MergeForm<>(source, acts, this::offer).ask());
    }

    /** All there are, as they are looked for: of the one itself it is said that it is no other. */
    private void offer(ComboBox<Source> into) {
        into.setItems(asked ->
                sources
                        .like(asked.getFilter().orElse(""), asked.getOffset(), asked.getLimit())
                        .stream());
    }

    private static Optional<SourceId> id(String after) {
        return Optional.of(after).filter(id -> !id.isEmpty()).map(Long::valueOf).map(SourceId::new);
    }

    private void ask() {
        var form = new SourceForm(today);
        new EntryDialog(
                        getTranslation("admin.sources.add"),
                        "admin.sources.add",
                        () -> form.from().map(from -> add(form, from)).orElseGet(form::unfinished),
                        form.fields())
                .saying(() -> getTranslation("admin.sources.added", form.name().strip()))
                .open();
    }

    private Optional<Fault> add(SourceForm form, LocalDate from) {
        var result = sources.add(form.name(), form.own(), from, form.until(), me.id());
        if (result instanceof SourceResult.Listed) {
            fill();
        }
        return form.fault(result);
    }
}
