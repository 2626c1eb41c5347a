package org.comity.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

/** Lets templates read {@code #{key}} from the ICU bundle, in the language of the address. */
@Configuration(proxyBeanMethods = false)
class Texts {
    @Bean
    MessageSource messageSource(Languages languages) {
        return new IcuMessages(languages);
    }

    @Bean
    LocaleResolver localeResolver() {
        return new AddressLanguage();
    }

    /** The language switch of the address; nothing is stored about the reader. */
    private static final class AddressLanguage implements LocaleResolver {
        @Override
        public Locale resolveLocale(HttpServletRequest request) {
            String tag = request.getParameter("lang");
            Locale locale = tag == null ? Locale.ENGLISH : Locale.forLanguageTag(tag);
            return Language.LANGUAGES.contains(locale) ? locale : Locale.ENGLISH;
        }

        @Override
        public void setLocale(
                HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
            throw new UnsupportedOperationException("The language stands in the address.");
        }
    }

    /** ICU texts behind Spring's interface. */
    private static final class IcuMessages implements MessageSource {
        private final Languages languages;

        IcuMessages(Languages languages) {
            this.languages = languages;
        }

        @Override
        public @Nullable String getMessage(
                String key, Object @Nullable [] arguments, @Nullable String other, @Nullable Locale locale) {
            Language language = language(locale);
            return language.has(key) ? language.text(key, arguments == null ? new Object[0] : arguments) : other;
        }

        @Override
        public String getMessage(String key, Object @Nullable [] arguments, @Nullable Locale locale) {
            String text = getMessage(key, arguments, null, locale);
            if (text == null) {
                throw new NoSuchMessageException(key, locale == null ? Locale.ENGLISH : locale);
            }
            return text;
        }

        @Override
        public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
            String[] codes = resolvable.getCodes();
            String key = codes == null || codes.length == 0 ? "" : codes[0];
            return getMessage(key, resolvable.getArguments(), locale);
        }

        private Language language(@Nullable Locale locale) {
            return languages.of(locale == null ? "" : locale.toLanguageTag());
        }
    }
}
