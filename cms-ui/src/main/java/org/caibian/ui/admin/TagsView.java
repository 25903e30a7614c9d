package org.caibian.ui.admin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.caibian.publication.ReleasedSubjects;
import org.caibian.security.SignedIn;
import org.caibian.subject.Catalogue;
import org.caibian.subject.SubjectMerges;
import org.caibian.subject.Subjects;
import org.caibian.subject.Tag;
import org.caibian.ui.parts.Bits;
import org.springframework.web.util.UriUtils;

/** The subject words of the house, found by how they begin. */
@Route(value = "admin/tags", layout = AdminLayout.class)
@RolesAllowed("ADMIN")
public class TagsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String BEGINNING = "q";
    private static final int UNTIL_TYPED = 250;
    private static final int OFFERED = 50;

    private final Subjects subjects;
    private final Catalogue catalogue;
    private final ReleasedSubjects released;
    private final SubjectActs acts;
    private final TextField sought = new TextField();
    private final HouseList<Line> list = new HouseList<>("admin.tags", TagsView::bringIn);

    /** A tag, and how many live stories have it. */
    private record Line(Tag tag, long stories) {}

    TagsView(
            Subjects subjects,
            Catalogue catalogue,
            ReleasedSubjects released,
            SubjectMerges merges,
            MergeUndo undo,
            SignedIn me) {
        this.subjects = subjects;
        this.catalogue = catalogue;
        this.released = released;
        acts = new SubjectActs(catalogue, merges, undo, me, this::fill);
        list.wide("admin.name", line -> line.tag().name(), line -> line.tag().medtop().orElse(""))
                .part("admin.tags.stories", "72px", this::stories)
                .part("admin.state", "76px", line -> SubjectActs.state(line.tag()))
                .last("admin.acts", "60px", line -> acts.menu(line.tag(), () -> merge(line.tag())));
        sought.setPlaceholder(getTranslation("admin.tags.sought"));
        sought.setAriaLabel(getTranslation("admin.tags.sought"));
        sought.setClearButtonVisible(true);
        sought.setValueChangeMode(ValueChangeMode.LAZY);
        sought.setValueChangeTimeout(UNTIL_TYPED);
        sought.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        sought.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                go(changed.getValue().strip());
            }
        });
        var search = Bits.block("filters people", sought);
        search.getElement().setAttribute("role", "search");
        search.getElement().setAttribute("aria-label", getTranslation("admin.tags.filters"));
        getContent().addClassName("listed");
        getContent()
                .add(
                        new PageHead("admin.tags", TagsView::bringIn, SubjectActs.merged()),
                        search,
                        list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked =
                event.getLocation().getQueryParameters().getSingleParameter(BEGINNING).orElse("");
        if (!sought.getValue().strip().equals(asked)) {
            sought.setValue(asked);
        }
        list.narrowed("admin.tags", !asked.isEmpty());
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.tags");
    }

    private void fill() {
        var beginning = sought.getValue().strip();
        list.setItems(
                new PagesByName<Line>(
                                line -> line.tag().name(),
                                (after, limit) -> page(beginning, after, limit))
                        ::rows);
    }

    private List<Line> page(String beginning, String after, int limit) {
        var tags = catalogue.tags(beginning, after, limit);
        var stories = released.stories(tags.stream().map(Tag::id).toList());
        return tags.stream().map(tag -> new Line(tag, stories.getOrDefault(tag.id(), 0L))).toList();
    }

    private Span stories(Line line) {
        var many = getTranslation("admin.tags.many", line.stories());
        if (line.stories() == 0) {
            return Bits.words(many, "lbl");
        }
        var page = new Anchor("/tag?name=" + quoted(line.tag().name()), many);
        page.setRouterIgnore(true);
        return Bits.line("many", page);
    }

    private static String quoted(String name) {
        return UriUtils.encode(name, StandardCharsets.UTF_8);
    }

    private void merge(Tag tag) {
        new MergeForm<>(tag, acts, into -> offer(into, tag)).ask();
    }

    private void offer(ComboBox<Tag> into, Tag besides) {
        into.setItems(query -> {
            var part = query.getFilter().orElse("");
            return subjects.tagsLike(part, OFFERED).stream()
                    .filter(tag -> !tag.id().equals(besides.id()))
                    .skip(query.getOffset())
                    .limit(query.getLimit());
        });
    }

    private static void go(String beginning) {
        UI.getCurrent()
                .navigate(
                        "admin/tags",
                        beginning.isEmpty()
                                ? QueryParameters.empty()
                                : QueryParameters.simple(Map.of(BEGINNING, beginning)));
    }

    private static void bringIn() {
        UI.getCurrent().navigate(MediaTopicsView.class);
    }
}
