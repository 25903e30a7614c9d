package org.caibian.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where a request ends that no page could answer: a plain word, never a stack trace. */
@Controller
class TroubleController implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(TroubleController.class);

    private final TroublePages pages;

    TroubleController(TroublePages pages) {
        this.pages = pages;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    String trouble(HttpServletRequest request, HttpServletResponse response, Model model) {
        var status = status(request);
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        model.addAttribute("page", page(status));
        return "site/notice";
    }

    /** The page must come even when the database is what failed. */
    private NoticePage page(HttpStatus status) {
        try {
            return pages.of(status);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("The page for status {} has no news on it: {}", status, away.getMessage());
            return pages.bare(status);
        }
    }

    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? Optional.ofNullable(HttpStatus.resolve(code))
                        .orElse(HttpStatus.INTERNAL_SERVER_ERROR)
                : HttpStatus.NOT_FOUND;
    }
}
