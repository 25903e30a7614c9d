package org.caibian.robot;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Whose groups a robot speaks in, and at which of their addresses robots are. */
public enum Kind {
    /** 企业微信: https://developer.work.weixin.qq.com/document/path/91770. */
    WECOM("/cgi-bin/webhook/send", "qyapi.weixin.qq.com"),
    /** 钉钉: https://open.dingtalk.com/document/robots/custom-robot-access. */
    DINGTALK("/robot/send", "oapi.dingtalk.com"),
    /** 飞书 and Lark: https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot. */
    FEISHU("/open-apis/bot/v2/hook/", "open.feishu.cn", "open.larksuite.com");

    private static final int LONGEST = 500;

    private final String path;
    private final Set<String> hosts;

    Kind(String path, String... hosts) {
        this.path = path;
        this.hosts = Set.of(hosts);
    }

    /**
     * The address of a robot as its maker gives it; empty for any other, so that nothing is ever
     * sent anywhere else.
     */
    Optional<URI> address(String typed) {
        var text = typed.strip();
        return text.length() > LONGEST ? Optional.empty() : parsed(text).filter(this::isOurs);
    }

    private static Optional<URI> parsed(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private boolean isOurs(URI address) {
        return "https".equals(address.getScheme())
                && address.getHost() != null
                && hosts.contains(address.getHost())
                && address.getPort() == -1
                && address.getUserInfo() == null
                && address.getPath().startsWith(path)
                && address.equals(address.normalize());
    }
}
