package org.caibian.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Every address of the API; one that is not named here stays shut, whoever serves it. */
final class ApiAddresses {

    static final String V1 = "/api/v1";

    /** Descriptions, which anybody may read. */
    static final List<String> OPEN =
            List.of(
                    V1 + "/openapi.json",
                    V1 + "/openapi.json/swagger-config",
                    ProblemType.ADDRESS,
                    ProblemType.ADDRESS + "/{type}");

    static final List<String> BY_TOKEN =
            List.of(
                    V1 + "/me",
                    V1 + "/desks",
                    V1 + "/desks/{desk}/articles",
                    V1 + "/desks/{desk}/people",
                    V1 + "/desks/{desk}/tasks",
                    V1 + "/people",
                    V1 + "/people/{account}",
                    V1 + "/people/{account}/posts",
                    V1 + "/tokens",
                    V1 + "/grants",
                    V1 + "/grants/{grant}/confirm",
                    V1 + "/grants/{grant}/turn-down",
                    V1 + "/grants/{grant}/take-back",
                    V1 + "/rights",
                    V1 + "/articles/{article}/rights",
                    V1 + "/topics",
                    V1 + "/tags",
                    V1 + "/absences",
                    V1 + "/absences/{absence}/end",
                    V1 + "/forms",
                    V1 + "/sections",
                    V1 + "/sources",
                    V1 + "/articles",
                    V1 + "/articles/{article}",
                    V1 + "/articles/{article}/revisions",
                    V1 + "/articles/{article}/revisions/{number}",
                    V1 + "/articles/{article}/revisions/{number}/restore",
                    V1 + "/articles/{article}/revisions/{number}/comparison",
                    V1 + "/articles/{article}/annotations",
                    V1 + "/articles/{article}/annotations/{annotation}/answer",
                    V1 + "/articles/{article}/annotations/{annotation}/resolve",
                    V1 + "/articles/{article}/annotations/{annotation}/reopen",
                    V1 + "/articles/{article}/annotations/{annotation}/accept",
                    V1 + "/articles/{article}/annotations/{annotation}/refuse",
                    V1 + "/articles/{article}/annotations/{annotation}/take-back",
                    V1 + "/articles/{article}/submit",
                    V1 + "/articles/{article}/recall",
                    V1 + "/articles/{article}/schedule",
                    V1 + "/articles/{article}/release-at-once",
                    V1 + "/articles/{article}/unschedule",
                    V1 + "/articles/{article}/embargo",
                    V1 + "/articles/{article}/embargo/propose-lift",
                    V1 + "/articles/{article}/embargo/confirm-lift",
                    V1 + "/articles/{article}/embargo/take-back-lift",
                    V1 + "/articles/{article}/priority",
                    V1 + "/articles/{article}/lock",
                    V1 + "/articles/{article}/lock/ask",
                    V1 + "/articles/{article}/lock/hand-over",
                    V1 + "/articles/{article}/lock/keep",
                    V1 + "/articles/{article}/branches",
                    V1 + "/articles/{article}/branches/{branch}",
                    V1 + "/articles/{article}/branches/{branch}/merge",
                    V1 + "/articles/{article}/branches/{branch}/take-back",
                    V1 + "/articles/{article}/withdraw",
                    V1 + "/articles/{article}/withdrawal/propose",
                    V1 + "/articles/{article}/withdrawal/take-back",
                    V1 + "/articles/{article}/withdrawal/confirm",
                    V1 + "/withdrawn-stories",
                    V1 + "/articles/{article}/receipt",
                    V1 + "/articles/{article}/receipts",
                    V1 + "/articles/{article}/receipts/{receipt}",
                    V1 + "/articles/{article}/second-looks",
                    V1 + "/articles/{article}/pictures",
                    V1 + "/articles/{article}/picture-rights",
                    V1 + "/articles/{article}/preflight",
                    V1 + "/articles/{article}/reinstate",
                    V1 + "/articles/{article}/correct",
                    V1 + "/articles/{article}/revise",
                    V1 + "/articles/{article}/carry-over",
                    V1 + "/articles/{article}/take-down",
                    V1 + "/articles/{article}/take-down/clear",
                    V1 + "/articles/{article}/spike",
                    V1 + "/articles/{article}/revive",
                    V1 + "/articles/{article}/history",
                    V1 + "/articles/{article}/route",
                    V1 + "/articles/{article}/seals",
                    V1 + "/pictures",
                    V1 + "/pictures/{sha256}",
                    V1 + "/second-looks",
                    V1 + "/second-looks/{look}/confirm",
                    V1 + "/second-looks/{look}/pull-back",
                    V1 + "/tasks",
                    V1 + "/tasks/{task}",
                    V1 + "/tasks/{task}/claim",
                    V1 + "/tasks/{task}/let-go",
                    V1 + "/tasks/{task}/reassign",
                    V1 + "/tasks/{task}/approve",
                    V1 + "/tasks/{task}/proofread",
                    V1 + "/tasks/{task}/return");

    private ApiAddresses() {}

    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }
}
