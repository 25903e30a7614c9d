package org.caibian.webhook;

import java.time.Clock;
import org.caibian.robot.Mouthpiece;
import org.caibian.shared.Newsroom;
import org.caibian.startup.Addresses;
import org.caibian.watch.Clockwork;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Lets robots speak by the clock. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RobotSettings.class)
class RobotConfiguration {

    @Bean
    Mouthpiece mouthpiece(
            JsonMapper json,
            RobotSettings settings,
            Newsroom newsroom,
            Addresses addresses,
            Clock clock) {
        return new HttpMouthpiece(
                new Wire(json),
                new RobotWords(settings.language(), newsroom, addresses),
                settings.through(),
                clock);
    }

    @Bean
    Clockwork robotClock(RobotRound round) {
        return new Clockwork("robots", RobotRound.PAUSE, round::go);
    }
}
