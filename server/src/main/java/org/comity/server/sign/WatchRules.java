package org.comity.server.sign;

import static org.comity.server.sign.Door.MEMBER;
import static org.comity.server.sign.Door.THRESHOLD;

import java.util.List;
import org.comity.server.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** What Spring Security watches: sessions, tokens against forged requests, signing in and out, and who may go on. */
@EnableWebSecurity // no @Configuration: only Watch reads this class, not the scan at the start
class WatchRules {
    @Bean
    SecurityContextRepository sessions() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    CsrfTokenRepository formTokens() {
        return new FormTokens();
    }

    /** A new session id, and a new form token, whenever somebody signs in. */
    @Bean
    SessionAuthenticationStrategy freshSessions(CsrfTokenRepository formTokens) {
        return new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(formTokens)));
    }

    @Bean
    Entry entry(SecurityContextRepository sessions, SessionAuthenticationStrategy freshSessions, KeptSessions kept) {
        return new Entry(sessions, freshSessions, kept);
    }

    /** Spring Security would otherwise make a user of its own. */
    @Bean
    UserDetailsService noOthers() {
        return name -> {
            throw new UsernameNotFoundException("Accounts are the desk's.");
        };
    }

    @Bean
    SecurityFilterChain watched(
            HttpSecurity http,
            OpenDesk desk,
            Settings settings,
            SignSettings signing,
            SecurityContextRepository sessions,
            CsrfTokenRepository formTokens,
            SessionAuthenticationStrategy fresh,
            KeptSessions kept,
            Entry entry)
            throws Exception {
        PeerAddress peer = new PeerAddress(signing);
        TokenEntry tokens = new TokenEntry(desk);
        http.headers(AbstractHttpConfigurer::disable) // server/guard sets them, on every answer
                .requestCache(AbstractHttpConfigurer::disable) // the address to go on to stands in the address
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(sessions))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens)
                        .sessionAuthenticationStrategy(fresh)
                        .ignoringRequestMatchers(TokenEntry::cameByToken, TokenEntry::isProgram))
                .logout(out -> out.logoutUrl("/sign-out")
                        .addLogoutHandler(new Farewell(desk))
                        .deleteCookies(ServerCookies.name(signing))
                        .logoutSuccessHandler((request, response, who) -> SafeWay.home(response)))
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(Answers::whoAreYou).accessDeniedHandler(Answers::mayNot))
                .authorizeHttpRequests(a -> a.requestMatchers(THRESHOLD::holds)
                        .permitAll()
                        .requestMatchers(MEMBER::holds)
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .addFilterAfter(new StillGood(desk, signing, kept), SecurityContextHolderFilter.class)
                .addFilterBefore(tokens, CsrfFilter.class)
                .addFilterAt(new PasswordEntry(desk, entry, peer), UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(new LocalEntry(desk, settings), UsernamePasswordAuthenticationFilter.class);
        if (signing.provider().isPresent()) {
            new ProviderEntry(desk, entry, peer, signing, signing.provider().get()).addTo(http);
        }
        return http.build();
    }
}
