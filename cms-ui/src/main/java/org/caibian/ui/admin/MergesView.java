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
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.caibian.security.SignedIn;
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
    private final Unmerging unmerging;
    private final MergeUndo undo;
    private final SourceActs sources;
    private final DeskMerges desks;
    private final Moments moments;
    private final SignedIn me;
    private final HouseList<Line> list = new HouseList<>("admin.merges");

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
        getContent().add(Bits.block("mh", words), list);
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
        list.setItems(
                Stream.of(
                                unmerging.standing(me.id()).stream().map(this::line),
                                sources.merges().merged(me.id()).stream().map(this::line),
                                desks.merged(me.id()).stream().map(this::line))
                        .flatMap(lines -> lines)
                        .sorted(Comparator.comparing(Line::at).reversed())
                        .toList());
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
