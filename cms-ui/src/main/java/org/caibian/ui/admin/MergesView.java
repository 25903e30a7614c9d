package org.caibian.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caibian.security.SignedIn;
import org.caibian.shared.Keyset;
import org.caibian.source.MergedSource;
import org.caibian.source.SourceMerges;
import org.caibian.staff.DeskMerges;
import org.caibian.staff.MergedDesk;
import org.caibian.subject.SectionId;
import org.caibian.subject.StandingMerge;
import org.caibian.subject.TagId;
import org.caibian.subject.TopicId;
import org.caibian.subject.Unmerging;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.DeskNames;
import org.caibian.ui.parts.Moments;

/** What was merged into what by whom, to be undone where that was wrong; of desks it cannot be. */
@Route(value = "admin/merges", layout = AdminLayout.class)
@RolesAllowed("ADMIN")
public class MergesView extends Composite<Div> implements HasDynamicTitle {
    private static final int PAGE = 100;

    private final Unmerging unmerging;
    private final MergeUndo undo;
    private final SourceActs sources;
    private final DeskMerges desks;
    private final Moments moments;
    private final SignedIn me;
    private final HouseList<Line> list = new HouseList<>("admin.merges");
    private final Button more = new Button(getTranslation("proposals.more"), _ -> goOn());
    private final List<Line> read = new ArrayList<>();
    private Optional<Keyset> subjectsFrom = Optional.empty();
    private Optional<Keyset> sourcesFrom = Optional.empty();

    MergesView(
            Unmerging unmerging,
            MergeUndo undo,
            SourceMerges sources,
            DeskMerges desks,
            Moments moments,
            SignedIn me) {
        this.unmerging = unmerging;
        this.undo = undo;
        this.sources = new SourceActs(sources, me, this::fill);
        this.desks = desks;
        this.moments = moments;
        this.me = me;
        list.wide("admin.merges.what", this::what, Line::about)
                .last("admin.change", "128px", this::act);
        var words =
                new Div(
                        new H1(getTranslation("admin.merges")),
                        new Paragraph(getTranslation("admin.merges.lead")));
        words.addClassName("grow");
        getContent().addClassName("listed");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        getContent().add(Bits.block("mh", words), list, more);
        fill();
    }

    /** One merge that stands, and how it is undone where it can be. */
    private record Line(
            String name, String into, String about, Instant at, Optional<Runnable> undo) {}

    @Override
    public String getPageTitle() {
        return getTranslation("admin.merges");
    }

    private void fill() {
        read.clear();
        desks.merged(me.id()).stream().map(this::line).forEach(read::add);
        subjectsFrom = Optional.of(Keyset.START);
        sourcesFrom = Optional.of(Keyset.START);
        goOn();
    }

    /** Reads on where the lists were read the least far back, and shows what all are read to. */
    private void goOn() {
        var at = readTo();
        subjectsFrom
                .filter(from -> from.at().equals(at))
                .ifPresent(from -> {
                    var page = unmerging.standing(from, PAGE, me.id());
                    page.items().stream().map(this::line).forEach(read::add);
                    subjectsFrom = page.next();
                });
        sourcesFrom
                .filter(from -> from.at().equals(at))
                .ifPresent(from -> {
                    var page = sources.merges().merged(from, PAGE, me.id());
                    page.items().stream().map(this::line).forEach(read::add);
                    sourcesFrom = page.next();
                });
        var end = readTo();
        list.setItems(
                read.stream()
                        .filter(line -> !line.at().isBefore(end))
                        .sorted(Comparator.comparing(Line::at).reversed())
                        .toList());
        more.setVisible(subjectsFrom.isPresent() || sourcesFrom.isPresent());
    }

    /** Of what is older not all is read yet. */
    private Instant readTo() {
        return Stream.of(subjectsFrom, sourcesFrom)
                .flatMap(Optional::stream)
                .map(Keyset::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    private Line line(StandingMerge merge) {
        var sort =
                switch (merge.merged()) {
                    case SectionId _ -> "section";
                    case TopicId _ -> "topic";
                    case TagId _ -> "tag";
                };
        return new Line(
                merge.name(),
                merge.intoName(),
                about(sort, Optional.of(merge.by()), merge.at()),
                merge.at(),
                Optional.of(() -> undo.undo(merge.id(), me, this::fill)));
    }

    private Line line(MergedSource source) {
        return new Line(
                source.name(),
                source.into(),
                about("source", source.by(), source.at()),
                source.at(),
                Optional.of(() -> sources.undo(source.id())));
    }

    private Line line(MergedDesk merged) {
        return new Line(
                DeskNames.of(merged.desk()),
                DeskNames.of(merged.into()),
                about("desk", merged.by(), merged.at()),
                merged.at(),
                Optional.empty());
    }

    private String about(String sort, Optional<String> by, Instant at) {
        return MergeWords.of(getTranslation("admin.merges." + sort), by, at, moments);
    }

    private String what(Line line) {
        return getTranslation("admin.merges.into", line.name(), line.into());
    }

    private Component act(Line line) {
        return line.undo()
                .<Component>map(undo -> button(line, undo))
                .orElseGet(() -> Bits.words(getTranslation("admin.merges.forGood"), "reason"));
    }

    private Button button(Line line, Runnable undo) {
        var button = new Button(getTranslation("admin.unmerge"), _ -> undo.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation("admin.unmerge.of", line.name()));
        return button;
    }
}
