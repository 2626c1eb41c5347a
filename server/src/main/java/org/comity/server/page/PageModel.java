package org.comity.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives every page its switches, language and own path. */
@ControllerAdvice(annotations = Controller.class)
class PageModel implements WebMvcConfigurer {
    private static final List<String> FORMATS = List.of(Download.FORMATS.split("\\|"));

    private final SwitchesReader reader;

    PageModel(SwitchesReader reader) {
        this.reader = reader;
    }

    @ModelAttribute
    void common(HttpServletRequest request, Model model) {
        Switches switches = reader.read(name -> SwitchesReader.together(request.getParameterValues(name)));
        model.addAttribute("ask", switches);
        model.addAttribute("say", switches.language());
        model.addAttribute("path", request.getRequestURI());
        model.addAttribute("formats", FORMATS);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(reader);
    }
}
