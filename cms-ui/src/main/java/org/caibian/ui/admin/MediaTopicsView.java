package org.caibian.ui.admin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.caibian.security.SignedIn;
import org.caibian.subject.MediaTopicImport;
import org.caibian.subject.MediaTopicImports;
import org.caibian.subject.MediaTopicLine;
import org.caibian.subject.MediaTopicLine.Outcome;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Notices;

/** Brings in the IPTC's Media Topics as tags, from the file the IPTC publishes. */
@Route(value = "admin/tags/media-topics", layout = AdminLayout.class)
@RolesAllowed("ADMIN")
public class MediaTopicsView extends Composite<Div> implements HasDynamicTitle {
    private static final String LIST = "admin/tags";

    private final MediaTopicImports imports;
    private final SignedIn me;
    private final FileImport<MediaTopicLine> page;

    MediaTopicsView(MediaTopicImports imports, SignedIn me) {
        this.imports = imports;
        this.me = me;
        var list =
                new HouseList<MediaTopicLine>("admin.tags", () -> {})
                        .wide("admin.name", MediaTopicLine::name, this::detail)
                        .last("admin.import.outcome", "104px", this::badge);
        page =
                new FileImport<>(
                        "admin.tags.import",
                        LIST,
                        MediaTopicImports.MOST_BYTES,
                        list,
                        this::look,
                        this::bringIn);
        getContent().addClassName("listed");
        getContent().add(page.withSample(new SampleSheet("admin.tags.import")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.tags.import");
    }

    private void look(byte[] bytes) {
        show(imports.foreseen(bytes, me.id()));
    }

    private void bringIn(byte[] bytes, List<MediaTopicLine> seen) {
        show(imports.bringIn(bytes, seen, me.id()));
    }

    private void show(MediaTopicImport result) {
        switch (result) {
            case MediaTopicImport.Foreseen foreseen -> {
                var lines = foreseen.lines();
                page.shows(told(lines), lines, foreseen.isReady());
            }
            case MediaTopicImport.Imported(var added, var changed, var _) -> {
                Notices.say("admin.import.done", added, changed);
                UI.getCurrent().navigate(LIST);
            }
            case MediaTopicImport.Unreadable _ ->
                    page.refuses(getTranslation("admin.tags.import.unreadable"));
            case MediaTopicImport.NotAllowed _ -> page.refuses(getTranslation("admin.notAllowed"));
        }
    }

    private String told(List<MediaTopicLine> lines) {
        return getTranslation(
                "admin.tags.import.told",
                count(lines, Outcome.Added.class),
                count(lines, Outcome.Recognised.class),
                count(lines, Outcome.Renamed.class),
                count(lines, Outcome.Same.class),
                count(lines, Outcome.LeftOut.class));
    }

    private static long count(List<MediaTopicLine> lines, Class<? extends Outcome> sort) {
        return lines.stream().filter(line -> sort.isInstance(line.outcome())).count();
    }

    private Span badge(MediaTopicLine line) {
        return switch (line.outcome()) {
            case Outcome.Added _ -> Bits.words(getTranslation("admin.import.added"), "bd", "acc");
            case Outcome.Recognised _ ->
                    Bits.words(getTranslation("admin.tags.import.recognised"), "bd");
            case Outcome.Renamed _ -> Bits.words(getTranslation("admin.tags.import.renamed"), "bd");
            case Outcome.Same _ -> Bits.words(getTranslation("admin.import.same"), "lbl");
            case Outcome.LeftOut _ ->
                    Bits.words(getTranslation("admin.tags.import.leftOut"), "bd", "fill");
        };
    }

    private String detail(MediaTopicLine line) {
        return switch (line.outcome()) {
            case Outcome.Renamed(var _, var before) ->
                    getTranslation("admin.tags.import.before", line.id(), before);
            case Outcome.LeftOut(var fault) ->
                    getTranslation(
                            "admin.tags.import.why",
                            line.id(),
                            getTranslation("admin.tags.import." + fault));
            case Outcome.Added _, Outcome.Recognised _, Outcome.Same _ -> line.id();
        };
    }
}
