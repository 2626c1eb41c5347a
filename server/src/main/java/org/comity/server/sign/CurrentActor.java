package org.comity.server.sign;

import java.util.List;
import org.comity.desk.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Who asks, for controllers: a parameter of type {@link Actor} is the account that signed in, {@link Actor#LOCAL} for the
 * one at the machine while there is no account, and {@link Actor#ANONYMOUS} on every address that is open to all.
 */
@Component
public final class CurrentActor implements WebMvcConfigurer, HandlerMethodArgumentResolver {
    /** The one who asks now. */
    public Actor get() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Member member
                ? member.actor()
                : Actor.ANONYMOUS;
    }

    /** Does what the process itself asks for, as the one at the machine; no request from outside comes by here. */
    public static void asLocal(Runnable work) {
        SecurityContextHolder.getContext().setAuthentication(Member.local());
        try {
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return get();
    }
}
