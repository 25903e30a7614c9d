package org.caibian.startup;

import java.util.List;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where the newsroom can be reached, as printed at start and put into links. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Addresses implements Greeting {

    private final String host;
    private final String site;
    private volatile int port;

    Addresses(Environment settings) {
        this.host = reachable(settings.getProperty("server.address", "127.0.0.1"));
        this.site = settings.getProperty("caibian.site.address", "").replaceFirst("/+$", "");
    }

    @EventListener
    void listening(WebServerInitializedEvent started) {
        port = started.getWebServer().getPort();
    }

    /** A path as people reach it: under the site's own address where it has one. */
    public String of(String path) {
        return site.isEmpty() ? "http://%s:%d%s".formatted(host, port, path) : site + path;
    }

    @Override
    public List<String> lines() {
        return List.of(
                "采编已就绪 / Caibian is ready",
                "  网站 Site   " + of("/"),
                "  采编台 Desk " + of("/desk"),
                "  接口 API    " + of("/api/v1/docs"),
                "  状态 Health " + of("/actuator/health"));
    }

    private static String reachable(String address) {
        return switch (address) {
            case "0.0.0.0", "::", "0:0:0:0:0:0:0:0" -> "127.0.0.1";
            case String ipv6 when ipv6.contains(":") -> "[" + ipv6 + "]";
            default -> address;
        };
    }
}
