package org.caibian.publication;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The probes of this house, one for each channel it has. */
@Component
class Probes {

    private final ObjectProvider<Probe> all;

    /** Asked for late: probes look at pages, which are made of what stands here. */
    Probes(ObjectProvider<Probe> all) {
        this.all = all;
    }

    Set<Channel> channels() {
        return byChannel().keySet();
    }

    Optional<Probe> of(Channel channel) {
        return Optional.ofNullable(byChannel().get(channel));
    }

    private Map<Channel, Probe> byChannel() {
        var probes = new EnumMap<Channel, Probe>(Channel.class);
        all.forEach(probe -> probes.put(probe.channel(), probe));
        return probes;
    }
}
