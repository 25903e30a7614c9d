package org.caibian.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.shared.DeskId;
import org.caibian.staff.Desk;
import org.caibian.staff.PeopleFilter;
import org.caibian.staff.Role;
import org.junit.jupiter.api.Test;

class PeopleAddressTest {
    private static final Desk WORLD = new Desk(new DeskId(7), "GJ", "国际部", "World", false);

    @Test
    void theAddressHoldsWhatIsLookedForAndHowTheListIsNarrowed() {
        var filter =
                new PeopleFilter(
                        "李清",
                        Optional.of(WORLD.id()),
                        Optional.of(Role.EDITOR),
                        Optional.of(false));

        assertThat(read(PeopleAddress.of(filter))).isEqualTo(filter);
        assertThat(PeopleAddress.of(PeopleFilter.ALL)).isEqualTo(QueryParameters.empty());
    }

    @Test
    void whatMeansNothingInItIsPassedOver() {
        var asked =
                QueryParameters.simple(
                        Map.of("desk", "99", "role", "KING", "active", "perhaps", "q", "  "));

        assertThat(read(asked)).isEqualTo(PeopleFilter.ALL);
    }

    private static PeopleFilter read(QueryParameters asked) {
        return PeopleAddress.of(asked, List.of(WORLD));
    }
}
