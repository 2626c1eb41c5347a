package org.comity.server.sign;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.comity.desk.sign.SignIn.Outcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * OpenID Connect: the code flow with PKCE. The provider says who somebody is; which account that is, and what it may do,
 * stands in the desk. The provider's tokens are not kept.
 */
final class ProviderEntry implements ClientRegistrationRepository {
    /** Where the way to the provider begins. */
    static final String BEGIN = "/sign-in/openid/provider";

    private static final Logger LOG = LoggerFactory.getLogger(ProviderEntry.class);
    private static final String ID = "provider";
    private static final String BACK = "/sign-in/openid-back";
    private final OpenDesk desk;
    private final Entry entry;
    private final PeerAddress peer;
    private final Optional<URI> publicAddress;
    private final SignSettings.Provider provider;
    private @Nullable ClientRegistration known;

    ProviderEntry(OpenDesk desk, Entry entry, PeerAddress peer, SignSettings settings, SignSettings.Provider provider) {
        this.desk = desk;
        this.entry = entry;
        this.peer = peer;
        this.publicAddress = settings.publicAddress();
        this.provider = provider;
    }

    void addTo(HttpSecurity http) throws Exception {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(this, "/sign-in/openid");
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        http.oauth2Login(login -> login.loginPage("/sign-in")
                .clientRegistrationRepository(this)
                .authorizedClientRepository(new KeepsNothing())
                .authorizationEndpoint(to -> to.authorizationRequestResolver(resolver))
                .redirectionEndpoint(back -> back.baseUri(BACK))
                .successHandler(this::vouched)
                .failureHandler(this::failed));
    }

    /** The provider's addresses, read from itself when they are first needed. */
    @Override
    public synchronized @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(ID)) {
            return null;
        }
        if (known == null) {
            known = ClientRegistrations.fromIssuerLocation(provider.issuer())
                    .registrationId(ID)
                    .clientId(provider.client())
                    .clientSecret(provider.secret())
                    .scope("openid", "email")
                    .redirectUri(publicAddress.map(URI::toString).orElse("{baseUrl}") + BACK)
                    .build();
        }
        return known;
    }

    private void vouched(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        Outcome outcome = authentication.getPrincipal() instanceof OidcUser user
                ? Optional.ofNullable(user.getSubject())
                        .map(who -> desk.signIn().vouched(provider.issuer(), who, verifiedMail(user), peer.of(request)))
                        .orElseGet(Outcome.Refused::new)
                : new Outcome.Refused();
        if (outcome instanceof Outcome.In in) {
            entry.let(in, request, response);
            SafeWay.see(response, SafeWay.USUAL);
            return;
        }
        forget(request);
        Refusal.of(403, "no-account", "You have no account here; ask an administrator for one.")
                .send(request, response);
    }

    private void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        LOG.warn("Signing in through the provider failed: {}", why.getMessage());
        forget(request);
        Refusal.of(401, "provider-failed", "Signing in through the provider failed; begin again.")
                .send(request, response);
    }

    private static Optional<String> verifiedMail(OidcUser user) {
        return Boolean.TRUE.equals(user.getEmailVerified()) ? Optional.ofNullable(user.getEmail()) : Optional.empty();
    }

    private static void forget(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** The provider's tokens are for nothing here. */
    private static final class KeepsNothing implements OAuth2AuthorizedClientRepository {
        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // the interface's own
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String id, @Nullable Authentication who, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {
            // nothing is kept
        }

        @Override
        public void removeAuthorizedClient(
                String id, @Nullable Authentication who, HttpServletRequest request, HttpServletResponse response) {
            // nothing is kept
        }
    }
}
