package org.caibian.testing;

import java.util.List;
import org.testcontainers.containers.GenericContainer;

/** The official image, by Testcontainers, which ends it with the JVM. */
final class ServerContainer extends TestElasticsearch {

    private final int port;
    private final GenericContainer<?> container;

    ServerContainer(int port) {
        this.port = port;
        container =
                new GenericContainer<>("elasticsearch:" + VERSION)
                        .withEnv("discovery.type", "single-node")
                        .withEnv("xpack.security.enabled", "false")
                        .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m");
        container.setPortBindings(List.of("127.0.0.1:" + port + ":9200"));
    }

    @Override
    public String uri() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void kill() {
        container.getDockerClient().killContainerCmd(container.getContainerId()).exec();
    }

    @Override
    void launch() {
        if (container.getContainerId() == null) {
            container.start();
        } else {
            container.getDockerClient().startContainerCmd(container.getContainerId()).exec();
        }
    }

    @Override
    String said() {
        return container.getLogs();
    }

    @Override
    boolean isRunning() {
        return container.isRunning();
    }
}
