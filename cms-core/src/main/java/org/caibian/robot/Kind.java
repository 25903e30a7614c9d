package org.caibian.robot;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Whose groups a robot speaks in, and at which of their addresses robots are. */
public enum Kind {
    /** 企业微信: https://developer.work.weixin.qq.com/document/path/91770. */
    WECOM,
    /** 钉钉: https://open.dingtalk.com/document/robots/custom-robot-access. */
    DINGTALK,
    /** 飞书 and Lark: https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot. */
    FEISHU;

    private static final int LONGEST = 500;

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
                && hosts().contains(address.getHost())
                && address.getPort() == -1
                && address.getUserInfo() == null
                && address.getPath().startsWith(path())
                && address.equals(address.normalize());
    }

    private Set<String> hosts() {
        return switch (this) {
            case WECOM -> Set.of("qyapi.weixin.qq.com");
            case DINGTALK -> Set.of("oapi.dingtalk.com");
            case FEISHU -> Set.of("open.feishu.cn", "open.larksuite.com");
        };
    }

    private String path() {
        return switch (this) {
            case WECOM -> "/cgi-bin/webhook/send";
            case DINGTALK -> "/robot/send";
            case FEISHU -> "/open-apis/bot/v2/hook/";
        };
    }
}
