package org.comity.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @Test
    void fillsYearsInto() {
        var targets = Addresses.of(
                FetcherTest.mapping("https://example.org/{year}/data.csv"), OptionalInt.of(2012), OptionalInt.of(2014));
        assertThat(targets)
                .extracting(target -> target.address().toString())
                .containsExactly(
                        "https://example.org/2012/data.csv",
                        "https://example.org/2013/data.csv",
                        "https://example.org/2014/data.csv");
        assertThat(targets).extracting(Addresses.Target::name).containsExactly("data.csv", "2-data.csv", "3-data.csv");
        assertThat(Addresses.of(
                                FetcherTest.mapping("https://example.org/api?date={from}:{to}"),
                                OptionalInt.of(2012),
                                OptionalInt.of(2014))
                        .getFirst()
                        .address())
                .hasToString("https://example.org/api?date=2012:2014");
    }

    @Test
    void saysWhichYearsAreNeeded() {
        var mapping = FetcherTest.mapping("https://example.org/{year}.csv");
        assertThatThrownBy(() -> Addresses.of(mapping, OptionalInt.empty(), OptionalInt.empty()))
                .hasMessageContaining("--from YEAR");
        assertThatThrownBy(() -> Addresses.of(mapping, OptionalInt.of(2014), OptionalInt.of(2012)))
                .hasMessageContaining("--from must be no later than --to");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/x",
                "http://127.evil.example/x",
                "file:///etc/passwd",
                "ftp://example.org/x",
                "https:/x",
                "not an address"
            })
    void refusesWhatIsNotHttps(String url) {
        assertThatThrownBy(() -> Addresses.checked(url)).isInstanceOf(org.comity.data.DataException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a/b.csv, b.csv",
        "https://example.org/a/%2e%2e%2fpasswd, passwd",
        "https://example.org/.hidden, hidden",
        "https://example.org/api?year=2014&format=csv, api_year-2014-format-csv",
        "https://example.org/, file"
    })
    void keepsFilesUnderPlainNames(String url, String name) {
        assertThat(Addresses.name(URI.create(url))).isEqualTo(name).doesNotContain("/");
    }

    @Test
    void readsRetryAfterInBothForms() {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(Words.retryAfter("120", now)).contains(Duration.ofMinutes(2));
        assertThat(Words.retryAfter("Thu, 1 Jan 2026 00:01:00 GMT", now)).contains(Duration.ofMinutes(1));
        assertThat(Words.retryAfter("Wed, 31 Dec 2025 00:01:00 GMT", now)).contains(Duration.ZERO);
        assertThat(Words.retryAfter("soon", now)).isEmpty();
    }
}
