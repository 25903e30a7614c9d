package org.caibian.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class InPlaceTest extends BrowserlessTest {
    private final Span one = new Span("一");
    private final Span two = new Span("二");
    private final Span three = new Span("三");
    private final Div place = new Div(one, two, three);
    private final List<Component> left = new ArrayList<>();

    @BeforeEach
    void threePartsAreShown() {
        UI.getCurrent().add(place);
        List.of(one, two, three).forEach(each -> each.addDetachListener(_ -> left.add(each)));
    }

    @Test
    void partsThatStayAreNotTouchedWhereOthersComeAndGo() {
        var before = new Span("〇");
        var between = new Span("又");

        InPlace.show(place, List.of(before, two, between, three));

        assertThat(place.getChildren()).containsExactly(before, two, between, three);
        assertThat(left).containsExactly(one);
    }

    @Test
    void onlyAPartThatComesToStandBeforeOneItStoodBehindIsMoved() {
        InPlace.show(place, List.of(three, one, two));

        assertThat(place.getChildren()).containsExactly(three, one, two);
        assertThat(left).containsExactly(three);
    }

    @Test
    void partsShownOneByOneStayWhereTheyStandAlready() {
        var known = new ArrayList<Component>();
        var between = new Span("又");

        InPlace.next(place, known, one);
        InPlace.next(place, known, between);
        InPlace.next(place, known, two);

        assertThat(place.getChildren()).containsExactly(one, between, two, three);
        assertThat(known).containsExactly(one, between, two);
        assertThat(left).isEmpty();
    }
}
