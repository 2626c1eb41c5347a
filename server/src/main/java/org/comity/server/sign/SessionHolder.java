package org.comity.server.sign;

import java.io.IOException;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Session;
import org.apache.catalina.session.StandardManager;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Tomcat's sessions in memory, and behind them those that were kept when the server stopped or was killed. */
final class SessionHolder extends StandardManager {
    private final KeptSessions kept;
    private volatile boolean stops;

    SessionHolder(KeptSessions kept) {
        this.kept = kept;
    }

    @Override
    public @Nullable Session findSession(@Nullable String id) throws IOException {
        Session known = super.findSession(id);
        return known != null || id == null ? known : back(id);
    }

    /** One at a time, so that requests that come together find one session. */
    private synchronized @Nullable Session back(String id) throws IOException {
        Session known = super.findSession(id);
        if (known != null) {
            return known;
        }
        return kept.find(id)
                .map(member -> {
                    Session session = createSession(id);
                    session.setNew(false);
                    session.getSession()
                            .setAttribute(
                                    HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                                    new SecurityContextImpl(member));
                    return session;
                })
                .orElse(null);
    }

    /** A session that ends is forgotten; one that only loses its server is not. */
    @Override
    public void remove(Session session, boolean update) {
        if (!stops) {
            kept.forget(session.getIdInternal());
        }
        super.remove(session, update);
    }

    @Override
    protected void startInternal() throws LifecycleException {
        stops = false;
        kept.sweep();
        super.startInternal();
    }

    @Override
    protected void stopInternal() throws LifecycleException {
        stops = true;
        super.stopInternal();
    }

    /** Gives it to Tomcat. */
    @Component
    static final class Placing implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
        private final KeptSessions kept;

        Placing(KeptSessions kept) {
            this.kept = kept;
        }

        @Override
        public void customize(TomcatServletWebServerFactory factory) {
            factory.addContextCustomizers(context -> context.setManager(new SessionHolder(kept)));
        }
    }
}
