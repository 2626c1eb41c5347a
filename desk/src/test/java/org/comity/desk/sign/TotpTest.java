package org.comity.desk.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One-time codes against the published vectors, and each code once. */
class TotpTest {
    private static final byte[] SHA1 = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SHA256 = "12345678901234567890123456789012".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SHA512 =
            "1234567890123456789012345678901234567890123456789012345678901234".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, table 1; the three secrets as the reference implementation of appendix A has them. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082, 46119246, 90693936",
        "1111111109, 07081804, 68084774, 25091201",
        "1111111111, 14050471, 67062674, 99943326",
        "1234567890, 89005924, 91819424, 93441116",
        "2000000000, 69279037, 90698825, 38618901",
        "20000000000, 65353130, 77737706, 47863826"
    })
    void codesAreThoseOfTheRfc(long seconds, String sha1, String sha256, String sha512) {
        long step = Totp.step(Instant.ofEpochSecond(seconds));
        assertThat(new Totp("HmacSHA1", 8).code(SHA1, step)).isEqualTo(sha1);
        assertThat(new Totp("HmacSHA256", 8).code(SHA256, step)).isEqualTo(sha256);
        assertThat(new Totp("HmacSHA512", 8).code(SHA512, step)).isEqualTo(sha512);
    }

    /** RFC 4648, section 10, without padding. */
    @ParameterizedTest
    @CsvSource({"f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB", "foobar,MZXW6YTBOI"})
    void secretsAreReadAsBase32(String text, String base32) {
        assertThat(new String(Totp.bytes(base32), StandardCharsets.US_ASCII)).isEqualTo(text);
    }

    @Test
    void aNewSecretHas160BitsAndIsAnotherOneEachTime() {
        assertThat(Totp.newSecret()).matches("[A-Z2-7]{32}").isNotEqualTo(Totp.newSecret());
        assertThat(Totp.bytes(Totp.newSecret())).hasSize(20);
        assertThatIllegalArgumentException().isThrownBy(() -> Totp.bytes("MZXW1"));
    }

    @Test
    void aCodeHoldsOneStepEarlyOrLateAndOnlyOnce() {
        String secret = Totp.newSecret();
        Instant now = Instant.ofEpochSecond(1_800_000_010);
        long step = Totp.step(now);
        String code = Totp.USUAL.code(Totp.bytes(secret), step);

        assertThat(Totp.USUAL.prove(secret, code, now, -1)).hasValue(step);
        assertThat(Totp.USUAL.prove(secret, code, now.plusSeconds(30), -1)).hasValue(step);
        assertThat(Totp.USUAL.prove(secret, code, now.minusSeconds(30), -1)).hasValue(step);
        assertThat(Totp.USUAL.prove(secret, code, now.plusSeconds(60), -1)).isEmpty();
        assertThat(Totp.USUAL.prove(secret, code, now, step)).as("replayed").isEmpty();
        assertThat(Totp.USUAL.prove(secret, "", now, -1)).isEmpty();
        assertThat(Totp.USUAL.prove(Totp.newSecret(), code, now, -1)).isEmpty();
    }
}
