package org.comity.server.cite;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.comity.data.FactStore;
import org.comity.model.Finding;
import org.comity.model.Vintage;
import org.comity.server.Settings;
import org.comity.workbench.cite.Register;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Keeps the recipe of every Finding that a page shows or a file holds, so that its id can be looked up later. */
@Component
public class Shown implements HandlerInterceptor, WebMvcConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(Shown.class);
    private static final String ATTRIBUTE = Shown.class.getName();

    private static final String HOME = ATTRIBUTE + ".home";

    private final Register register;
    private final Path home;

    Shown(Settings settings) {
        this.home = settings.home();
        this.register = Register.of(home);
    }

    /** The vintages that are held, for a file that names them; none outside a request. */
    public static List<Vintage> held() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null && request.getAttribute(HOME, RequestAttributes.SCOPE_REQUEST) instanceof Path home
                ? FactStore.open(home).vintages()
                : List.of();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute(HOME, home);
        return true;
    }

    /** Says that the answer to the request holds a Finding, where the model does not. */
    public static void say(Finding finding) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(ATTRIBUTE, finding, RequestAttributes.SCOPE_REQUEST);
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null) {
            page.getModel().values().forEach(value -> {
                if (value instanceof Finding finding) {
                    keep(finding);
                } else if (value instanceof Collection<?> several) {
                    several.forEach(one -> {
                        if (one instanceof Finding finding) {
                            keep(finding);
                        }
                    });
                }
            });
        }
        if (request.getAttribute(ATTRIBUTE) instanceof Finding finding) {
            keep(finding);
        }
    }

    /** A page is shown whether or not its id can be written down. */
    private void keep(Finding finding) {
        try {
            register.keep(finding);
        } catch (UncheckedIOException e) {
            LOG.warn("The id {} was not kept: {}", finding.id(), e.getMessage());
        }
    }
}
