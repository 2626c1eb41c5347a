package org.comity.server.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.comity.desk.DeskException;
import org.comity.server.desk.DeskFaults;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns what went wrong into one sentence: a page for people, {@code application/problem+json} for programs. */
@Controller
@ControllerAdvice
class Faults implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private final SwitchesReader reader;

    Faults(SwitchesReader reader) {
        this.reader = reader;
    }

    @ExceptionHandler
    @Nullable
    Object fault(Exception fault, HttpServletRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(fault)) {
            return null; // the reader went on to another page: there is nobody to answer
        }
        return answer(wrong(fault, request), request);
    }

    /** What the container refuses before a controller is reached. */
    @RequestMapping("/error")
    Object outside(HttpServletRequest request) {
        if (request.getAttribute(Wrong.ATTRIBUTE) instanceof Wrong wrong) {
            return answer(wrong, request);
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return answer(byStatus(status instanceof Integer code ? code : 404, request), request);
    }

    private static Wrong wrong(Exception fault, HttpServletRequest request) {
        return switch (fault) {
            case Wrong wrong -> wrong;
            case DeskException refused -> DeskFaults.wrong(refused);
            case HttpMessageNotReadableException _ -> new Wrong(400, "bad-request", "The body cannot be read.");
            case ErrorResponse response -> byStatus(response.getStatusCode().value(), request);
            case IllegalArgumentException wrong -> new Wrong(400, "bad-request", String.valueOf(wrong.getMessage()));
            default -> bug(fault, request);
        };
    }

    private static Wrong bug(Exception fault, HttpServletRequest request) {
        LOG.error("{} failed; please report this.", request.getRequestURI(), fault);
        return new Wrong(
                500,
                "internal",
                "Comity made a mistake here, which its log describes; please report it with this address.");
    }

    private static Wrong byStatus(int status, HttpServletRequest request) {
        return switch (status) {
            case 404 -> new Wrong(404, "not-found", "There is no page at \"%s\".".formatted(shorten(path(request))));
            case 405 -> new Wrong(405, "method-not-allowed", "This address can only be read (GET).");
            case 406 -> new Wrong(406, "not-acceptable", "This address has no answer in the format asked for.");
            default ->
                status >= 500
                        ? new Wrong(status, "internal", "Comity made a mistake here; please report it.")
                        : new Wrong(status, "bad-request", "The request cannot be read.");
        };
    }

    private Object answer(Wrong wrong, HttpServletRequest request) {
        return forPrograms(path(request)) ? problem(wrong) : page(wrong, request);
    }

    static boolean forPrograms(String path) {
        return path.startsWith("/api/") || path.endsWith(".csv") || path.endsWith(".json");
    }

    private static ResponseEntity<ProblemDetail> problem(Wrong wrong) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(wrong.status()), wrong.sentence());
        detail.setType(URI.create(Wrong.type(wrong.code())));
        detail.setTitle(HttpStatus.valueOf(wrong.status()).getReasonPhrase());
        detail.setProperty("code", wrong.code());
        return ResponseEntity.status(wrong.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private ModelAndView page(Wrong wrong, HttpServletRequest request) {
        Switches switches = switchesOrNone(request);
        ModelAndView page = new ModelAndView("error", HttpStatus.valueOf(wrong.status()));
        page.addObject("ask", switches);
        page.addObject("say", switches.language());
        page.addObject("path", path(request));
        page.addObject("wrong", wrong);
        return page;
    }

    /** The switches of the address, or none when they are themselves what is wrong. */
    private Switches switchesOrNone(HttpServletRequest request) {
        try {
            return reader.read(request::getParameter);
        } catch (Wrong e) {
            return reader.read(name -> null);
        }
    }

    private static String path(HttpServletRequest request) {
        @Nullable Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original == null ? request.getRequestURI() : original.toString();
    }

    private static String shorten(String path) {
        return path.length() > 80 ? path.substring(0, 80) + "..." : path;
    }
}
