package org.caibian.startup;

import java.nio.file.Path;
import org.caibian.testing.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people cost the house: signing in beside the bare hash of their password, deciding what they
 * may, telling five hundred of them at open desks, and the lists and pages of a house of ten
 * thousand.
 */
class PeopleBench {

    @TempDir Path data;

    @Test
    void people() throws Exception {
        var figures = new Figures("people");
        try (var house = new MeasuredHouse(data);
                var client = KeptConnections.client()) {
            var signIns = new SignInSpeed(house, figures);
            var decisions = new DecisionSpeed(house, figures);
            var telling = new TellingSpeed(house, figures);
            var lists = new ListSpeed(house, figures);
            var pages = new PageSpeed(house, figures);
            decisions.measure();
            signIns.measure(client);
            telling.measure(client);
            BigHouse.fill(house);
            lists.measure();
            pages.measure(client);
        }
        figures.keep();
    }
}
