package org.caibian.startup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import org.springframework.boot.bootstrap.BootstrapRegistry.InstanceSupplier;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Looks, before anything is started, whether the address and the data folder are free, and ends
 * what an earlier program left running there.
 */
public final class BeforeStart
        implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var settings = event.getEnvironment();
        requireFree(settings.getRequiredProperty("server.address"), port(settings));
        var folder = DataFolder.claim(Path.of(settings.getRequiredProperty("caibian.data")));
        var leftRunning = PostgresProcesses.in(folder);
        // Over by the time the start needs a server of its own.
        leftRunning.beginToEnd();
        handOver("dataFolder", DataFolder.class, folder, event.getBootstrapContext());
        handOver(
                "postgresProcesses",
                PostgresProcesses.class,
                leftRunning,
                event.getBootstrapContext());
    }

    /** After the settings files are read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private static int port(Environment settings) {
        return settings.getRequiredProperty("server.port", Integer.class);
    }

    private static void requireFree(String address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (UnknownHostException failure) {
            throw unusable(address, failure);
        } catch (IOException failure) {
            throw canBind(address) ? taken(port, failure) : unusable(address, failure);
        }
    }

    private static boolean canBind(String address) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
            return true;
        } catch (IOException failure) {
            return false;
        }
    }

    static CannotStart taken(int port, Throwable cause) {
        return new CannotStart(
                "端口 %1$d 已被占用或无权使用，请换用 --port 端口 / Port %1$d is taken or not allowed: choose another with --port N"
                        .formatted(port),
                cause);
    }

    private static CannotStart unusable(String address, Throwable cause) {
        return new CannotStart(
                "本机没有地址 %1$s，请检查 --bind / This machine has no address %1$s: check --bind ADDR"
                        .formatted(address),
                cause);
    }

    private static <T> void handOver(
            String name, Class<T> type, T found, ConfigurableBootstrapContext bootstrap) {
        bootstrap.register(type, InstanceSupplier.of(found));
        bootstrap.addCloseListener(closed ->
                closed.getApplicationContext().getBeanFactory().registerSingleton(name, found));
    }
}
