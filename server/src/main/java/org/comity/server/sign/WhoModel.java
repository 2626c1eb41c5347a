package org.comity.server.sign;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.support.csrf.CsrfRequestDataValueProcessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** Tells pages for members who is at work, and puts the form token into every form of theirs. */
@ControllerAdvice(annotations = Controller.class)
class WhoModel {
    /** Who is at work on a page; {@code local} without an account. */
    record Who(String name, boolean local) {}

    @ModelAttribute
    void who(HttpServletRequest request, Model model) {
        if (Door.MEMBER.holds(request)
                && SecurityContextHolder.getContext().getAuthentication() instanceof Member member) {
            model.addAttribute("who", new Who(member.account(), member.way() == Member.Way.LOCAL));
        }
    }

    /** Found by its name. */
    @Configuration(proxyBeanMethods = false)
    static class FormTokens {
        @Bean
        RequestDataValueProcessor requestDataValueProcessor() {
            return new CsrfRequestDataValueProcessor();
        }
    }
}
