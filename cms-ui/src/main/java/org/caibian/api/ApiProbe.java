package org.caibian.api;

import java.util.List;
import org.caibian.publication.Channel;
import org.caibian.publication.Probe;
import org.caibian.publication.Sighting;
import org.caibian.publication.Story;
import org.springframework.stereotype.Component;

/**
 * Whether machines are told that a story was withdrawn: asked of what their answers are made from,
 * since the house has no token of its own to ask with, and nothing between keeps answers.
 */
@Component
class ApiProbe implements Probe {

    private final Telling telling;

    ApiProbe(Telling telling) {
        this.telling = telling;
    }

    @Override
    public Channel channel() {
        return Channel.API;
    }

    @Override
    public Sighting look(Story lost, List<String> shown) {
        var address = ApiAddresses.V1 + "/articles/" + lost.article();
        return telling.standing(lost.article()).name() == JsonArticle.StandingName.WITHDRAWN
                ? new Sighting.Gone(List.of(address))
                : new Sighting.Here(List.of(address));
    }
}
