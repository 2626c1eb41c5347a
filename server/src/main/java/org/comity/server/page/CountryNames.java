package org.comity.server.page;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.comity.model.Country;

/** Names of countries in a language. */
final class CountryNames {
    private static final Map<String, String> ALPHA_2 = alpha2();

    private CountryNames() {}

    static String name(Country country, ULocale locale) {
        String alpha2 = ALPHA_2.get(country.code());
        return alpha2 == null ? country.code() : new ULocale("und-" + alpha2).getDisplayCountry(locale);
    }

    private static Map<String, String> alpha2() {
        Map<String, String> codes = new TreeMap<>();
        for (String code : Locale.getISOCountries()) {
            codes.put(Locale.of("", code).getISO3Country(), code);
        }
        return codes;
    }
}
